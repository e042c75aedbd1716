package conferencenews.conference;

import conferencenews.site.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part as what.
 *
 * @param person a name, with the number before it if the person is known
 * @param title of that day
 * @param affiliation in the words of that day; empty for the institution's name
 * @param institution a name, with the number before it if it is known; empty for none
 */
public record ParticipationForm(
        @PlainText(max = 300) String person,
        @Nullable ParticipationRole role,
        @PlainText(max = 300) String title,
        @PlainText(max = 300) String affiliation,
        @PlainText(max = 400) String institution,
        @Nullable Integer version) {

    public ParticipationForm {
        person = person == null ? "" : person.strip();
        title = title == null ? "" : title.strip();
        affiliation = affiliation == null ? "" : affiliation.strip();
        institution = institution == null ? "" : institution.strip();
    }

    static ParticipationForm blank(int version) {
        return new ParticipationForm("", ParticipationRole.SPEAKER, "", "", "", version);
    }

    ParticipationForm at(int version) {
        return new ParticipationForm(person, role, title, affiliation, institution, version);
    }
}
