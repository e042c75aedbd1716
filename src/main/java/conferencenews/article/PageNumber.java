package conferencenews.article;

import conferencenews.site.PageNotFound;
import org.jspecify.annotations.Nullable;

/** The request parameter {@code page}: absent is the first; what is no number from 2 to 100 is no page. */
final class PageNumber {

    private PageNumber() {}

    /** @throws PageNotFound if there can be no such page */
    static int of(@Nullable String parameter) {
        if (parameter == null) {
            return 1;
        }
        if (!parameter.matches("[1-9]\\d{0,2}") || Integer.parseInt(parameter) > ArticleList.MAX_PAGES) {
            throw new PageNotFound();
        }
        return Integer.parseInt(parameter);
    }

    /** The first page has one address, without a number. */
    static boolean isRedundant(@Nullable String parameter) {
        return "1".equals(parameter);
    }
}
