package conferencenews.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed. All addresses are absolute.
 *
 * @param id permanent
 * @param summary empty if it has no standfirst
 * @param content HTML of the whole article
 * @param published its publication date
 * @param updated its last substantive update
 * @param authors never empty
 * @param subjects its section and tags
 */
record FeedEntry(
        String id,
        String address,
        String title,
        String summary,
        String content,
        Instant published,
        Instant updated,
        List<String> authors,
        List<Subject> subjects,
        @Nullable Picture picture,
        List<Enclosure> enclosures) {

    /** @param scheme the address of all things of its kind, where its {@code term} is one */
    record Subject(String term, String scheme, String name) {}

    /** @param alt empty if it is decorative */
    record Picture(String address, String type, int width, int height, String alt, String credit) {}

    /** @param bytes its size */
    record Enclosure(String address, String type, long bytes, String title) {}
}
