package conferencenews.viewcount;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says of an answer that it is an article's page under its permalink: such a request may be a view.
 *
 * @param locale how the page writes numbers
 * @param publicUntil when the article stops being public
 * @param staff whether somebody is signed in
 */
public record CountedPage(long article, Locale locale, Instant publicUntil, boolean staff) {

    private static final String ATTRIBUTE = CountedPage.class.getName();

    public void declare(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the answer to a request was declared to be. */
    public static @Nullable CountedPage of(HttpServletRequest request) {
        return (CountedPage) request.getAttribute(ATTRIBUTE);
    }
}
