package conferencenews.article;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number from 1
 * @param pages how many there are, at most {@value #MAX_PAGES}
 * @param more whether the list goes on beyond the last page; the archive has the rest
 */
public record ArticleList(List<ArticleSummary> articles, int number, int pages, boolean more) {

    static final int PAGE_SIZE = 20;
    static final int MAX_PAGES = 100;

    public ArticleList {
        articles = List.copyOf(articles);
    }
}
