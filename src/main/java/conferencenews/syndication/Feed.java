package conferencenews.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed, ready to be written in any format. All addresses are absolute.
 *
 * @param id permanent
 * @param description never empty
 * @param language a BCP 47 tag
 * @param publisher the site's name
 * @param page the page whose feed it is
 * @param self its own address
 */
record Feed(
        String id,
        String title,
        String description,
        String language,
        String publisher,
        String page,
        String self,
        List<FeedEntry> entries) {

    /** Formats ask for an instant where there is nothing yet. */
    private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

    /** The last substantive update of anything in it. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }
}
