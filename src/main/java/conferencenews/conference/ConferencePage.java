package conferencenews.conference;

import conferencenews.directory.InstitutionLink;
import conferencenews.directory.Linked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conference, a session, a talk or a series with all that its page shows.
 *
 * @param path with the language's prefix
 * @param ancestors what it stands below, from the root
 * @param editions the conferences of its series, the newest first; of a conference itself among them
 * @param status its own, or that of the conference it is a part of
 * @param room in which it takes place; empty if it is not known
 * @param venue its own, or that of what it is part of; null if none is known
 * @param involved institutions by what they are to it
 * @param countries all institutions that take part, by the name of their country; unknown ones under an empty name
 * @param articles what was written of it and its parts, by what it is to it, the newest first
 * @param agreements that what was written of it names
 * @param figures of each edition of a series
 */
public record ConferencePage(
        ConferenceNode node,
        String language,
        String path,
        List<ConferenceNode> ancestors,
        List<ConferenceNode> editions,
        Status status,
        State state,
        String room,
        @Nullable VenuePlace venue,
        String onlineUrl,
        Registration.State registration,
        List<String> topics,
        List<Deadline> deadlines,
        Map<InstitutionRole, List<InstitutionLink>> involved,
        List<ProgrammeDay> programme,
        Map<ParticipationRole, List<Participant>> people,
        Map<String, List<InstitutionLink>> countries,
        Map<String, List<NamingArticle>> articles,
        List<Linked> agreements,
        EditionFigures figures) {

    public String name() {
        return node.name(language);
    }

    /** The theme; else the beginning of the description. */
    public String summary() {
        ConferenceText text = node.text(language);
        return text.theme().isEmpty() ? text.description().lines().findFirst().orElse("") : text.theme();
    }

    public boolean isOnline() {
        return status == Status.MOVED_ONLINE || node.attendance() == Attendance.ONLINE;
    }

    public List<InstitutionLink> involved(InstitutionRole role) {
        return involved.getOrDefault(role, List.of());
    }
}
