package conferencenews.article;

import conferencenews.article.ArticleStatus.ScheduledVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of the desk about an article says until when it is under embargo and what goes public next. */
@ControllerAdvice
class PlanBanner {

    private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d{1,18})(?:/.*)?");

    private final Articles articles;
    private final Publications publications;
    private final Clock clock;

    PlanBanner(Articles articles, Publications publications, Clock clock) {
        this.articles = articles;
        this.publications = publications;
        this.clock = clock;
    }

    @ModelAttribute("embargo")
    @Nullable
    Instant embargo(HttpServletRequest request) {
        return article(request)
                .flatMap(id -> articles.embargoedUntil(id, clock.instant()))
                .orElse(null);
    }

    @ModelAttribute("nextPublication")
    @Nullable
    ScheduledVersion planned(HttpServletRequest request) {
        return article(request)
                .flatMap(id -> publications.next(id, clock.instant()))
                .map(next -> new ScheduledVersion(
                        next.id(), next.revision().number(), next.interval().from()))
                .orElse(null);
    }

    private static Optional<Long> article(HttpServletRequest request) {
        Matcher article = ARTICLE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return article.matches() ? Optional.of(Long.valueOf(article.group(1))) : Optional.empty();
    }
}
