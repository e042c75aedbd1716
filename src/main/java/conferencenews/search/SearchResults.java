package conferencenews.search;

import conferencenews.article.ArticleSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total of all pages
 * @param pages how many there are to turn
 * @param newer the address of the page before, null on the first; likewise {@code older}
 * @param byRelevance the address of the same in that order; likewise {@code byDate}
 * @param instead what may help when nothing was found; null otherwise
 */
record SearchResults(
        Question question,
        List<Row> rows,
        long total,
        int pages,
        List<Facet> facets,
        @Nullable String newer,
        @Nullable String older,
        String byRelevance,
        String byDate,
        @Nullable Instead instead) {

    /** Whether nothing is found, without filters either. */
    boolean isFruitless() {
        return instead != null && instead.everywhereTotal() == 0;
    }

    /** An article with the words of the question marked. */
    record Row(ArticleSummary article, Marked headline, List<Marked> passages) {}

    /**
     * @param spelled other words that are found, null if none are near; {@code spelledPath} leads there
     * @param everywhere the address without filters, null if that finds nothing either; {@code everywhereTotal} is
     *     how much it finds
     * @param some articles with some of the words
     */
    record Instead(
            @Nullable String spelled,
            @Nullable String spelledPath,
            @Nullable String everywhere,
            long everywhereTotal,
            List<Row> some) {}
}
