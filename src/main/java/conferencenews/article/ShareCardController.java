package conferencenews.article;

import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An article's card, as long as the article is public and looks like that. */
@Controller
class ShareCardController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ArticlePages pages;
    private final ArticleCards cards;
    private final Clock clock;

    ShareCardController(ArticlePages pages, ArticleCards cards, Clock clock) {
        this.pages = pages;
        this.cards = cards;
        this.clock = clock;
    }

    /** Like files it has one address, without a language. */
    @GetMapping("/media/{hash:[0-9a-f]{32}}/card-{id:\\d{1,18}}.png")
    ResponseEntity<byte[]> card(@PathVariable String hash, @PathVariable long id, HttpServletRequest request) {
        ArticlePage article = pages.visible(id, clock.instant())
                .filter(page -> cards.path(page).equals(request.getRequestURI()))
                .orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(hash)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(cards.png(article));
    }
}
