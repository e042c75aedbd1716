package conferencenews.search;

import java.util.List;
import java.util.Map;

/**
 * What the index found.
 *
 * @param total of all pages
 */
record Found(
        List<Hit> hits,
        long total,
        Map<Long, Long> sections,
        Map<Integer, Long> years,
        Map<String, Long> languages,
        Map<String, Long> kinds) {

    /** An article with its passages, in which {@link Marked} finds the words. */
    record Hit(long article, String headline, List<String> passages) {}
}
