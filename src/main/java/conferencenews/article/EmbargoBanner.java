package conferencenews.article;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of the desk about an article says that it is under embargo, whichever module draws it. */
@ControllerAdvice
class EmbargoBanner {

    private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d{1,18})(?:/.*)?");

    private final Articles articles;
    private final Clock clock;

    EmbargoBanner(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @ModelAttribute("embargo")
    @Nullable
    Instant embargo(HttpServletRequest request) {
        Matcher article = ARTICLE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return article.matches()
                ? articles.embargoedUntil(Long.parseLong(article.group(1)), clock.instant())
                        .orElse(null)
                : null;
    }
}
