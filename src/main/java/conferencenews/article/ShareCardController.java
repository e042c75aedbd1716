package conferencenews.article;

import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An article's card, as long as the article is public and looks like that; and the site's. */
@Controller
class ShareCardController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ArticlePages pages;
    private final ArticleCards cards;
    private final Site site;
    private final Clock clock;

    ShareCardController(ArticlePages pages, ArticleCards cards, Site site, Clock clock) {
        this.site = site;
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
        return answer(hash, cards.png(article));
    }

    @GetMapping("/media/{hash:[0-9a-f]{32}}/card-{language:[a-z]{2,3}(?:-[A-Za-z0-9]+)*}.png")
    ResponseEntity<byte[]> ofSite(
            @PathVariable String hash, @PathVariable String language, HttpServletRequest request) {
        if (!site.speaks(language) || !cards.ofSite(language).equals(request.getRequestURI())) {
            throw new PageNotFound();
        }
        return answer(hash, cards.sitePng(language));
    }

    private static ResponseEntity<byte[]> answer(String hash, byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(hash)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(png);
    }
}
