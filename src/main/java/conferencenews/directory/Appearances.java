package conferencenews.directory;

import java.time.Instant;
import java.util.List;

/** Where people and institutions took part, as far as readers may know at an instant; the newest first. */
public interface Appearances {

    List<Appearance> ofPerson(long person, String language, Instant now);

    List<Appearance> ofInstitution(long institution, String language, Instant now);

    /**
     * @param when the days, in words
     * @param role in words; may be empty
     * @param path of the conference's page behind the language's prefix
     */
    record Appearance(String conference, String when, String role, String path) {}
}
