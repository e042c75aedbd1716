package conferencenews.article;

import java.util.List;

/**
 * One page of a list. How long the list is is not asked: that would cost more the longer it is.
 *
 * @param number from 1
 * @param pages the last page known of: at most the second after this one, at most {@value #MAX_PAGES}
 * @param more whether there are articles beyond that page
 */
public record ArticleList(List<ArticleSummary> articles, int number, int pages, boolean more) {

    static final int PAGE_SIZE = 20;
    static final int MAX_PAGES = 100;
    static final int PAGES_AHEAD = 2;

    public ArticleList {
        articles = List.copyOf(articles);
    }

    /** How many rows show where the list goes on from a page. */
    static int rowsAhead() {
        return (1 + PAGES_AHEAD) * PAGE_SIZE + 1;
    }

    /** The last page known of when there are so many rows from the page of that number on. */
    static int pagesKnown(int number, int rows) {
        int ahead = Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
        return Math.min(MAX_PAGES, number - 1 + Math.min(ahead, 1 + PAGES_AHEAD));
    }

    /** Whether there are pages after the last one known of. */
    public boolean goesOn() {
        return more && pages < MAX_PAGES;
    }

    /** Whether only the archive has the rest. */
    public boolean isCut() {
        return more && pages == MAX_PAGES;
    }
}
