package conferencenews.conference;

import conferencenews.directory.InstitutionLink;
import conferencenews.directory.PersonLink;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as readers see it.
 *
 * @param title of that day; may be empty
 * @param affiliation of that day, in its words; may be empty
 * @param institution null where it is not known
 */
public record Participant(
        PersonLink person,
        ParticipationRole role,
        String title,
        String affiliation,
        @Nullable InstitutionLink institution) {

    /** In the words of that day, else the name of the institution; empty if neither is known. */
    public String affiliationName() {
        return affiliation.isEmpty() && institution != null ? institution.name() : affiliation;
    }
}
