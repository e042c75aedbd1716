package conferencenews.syndication;

import java.time.LocalDate;
import java.util.List;

/**
 * An article as others cite it: a version of it, read on a day.
 *
 * @param authors empty if nobody is named
 * @param siteName where it was published
 * @param version the number of the version that is public now
 * @param address the permanent short one, absolute
 * @param versionAddress where that version stays to be read, absolute
 * @param accessed today
 * @param language a BCP 47 tag
 * @param summary empty if it has none
 */
record Citation(
        long id,
        String title,
        List<CitedName> authors,
        String siteName,
        LocalDate published,
        int version,
        String address,
        String versionAddress,
        LocalDate accessed,
        String language,
        String summary,
        List<String> keywords) {

    /** By which it is named in a document. */
    String key() {
        return "article-" + id + "-v" + version;
    }

    String versionNote() {
        return "Version " + version + ", " + versionAddress;
    }
}
