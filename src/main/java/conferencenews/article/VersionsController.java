package conferencenews.article;

import conferencenews.article.PublicVersions.FormerPage;
import conferencenews.article.PublicVersions.Overview;
import conferencenews.site.Page;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What has been public of an article, and each version of it as it was. No view is counted here. */
@Controller
class VersionsController {

    private static final String NOT_INDEXED = "noindex";

    private final PublicVersions versions;
    private final Site site;
    private final Clock clock;

    VersionsController(PublicVersions versions, Site site, Clock clock) {
        this.versions = versions;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/versions")
    Object versions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Overview overview = versions.overview(id, PageNumber.of(page), clock.instant());
        String path = path(overview.language(), id);
        if (isElsewhere(overview.language(), locale) || PageNumber.isRedundant(page)) {
            return permanently(path);
        }
        response.setHeader("X-Robots-Tag", NOT_INDEXED);
        model.addAttribute("overview", overview);
        model.addAttribute("basePath", path);
        model.addAttribute("page", Page.at(path).kind("CollectionPage").notIndexed());
        return "article/versions";
    }

    @GetMapping("/articles/{id:\\d{1,18}}/versions/{number:[1-9]\\d{0,8}}")
    Object version(
            @PathVariable long id, @PathVariable int number, Locale locale, HttpServletResponse response, Model model) {
        Instant now = clock.instant();
        FormerPage former = versions.page(id, number, now);
        response.setHeader("X-Robots-Tag", NOT_INDEXED);
        if (former == null) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("overview", versions.overview(id, 1, now));
            return "article/version-gone";
        }
        ArticlePage article = former.article();
        if (isElsewhere(article.language(), locale)) {
            return permanently(path(article.language(), id) + "/" + number);
        }
        model.addAttribute("article", article);
        model.addAttribute("former", former.version());
        model.addAttribute("versionsPath", path(article.language(), id));
        model.addAttribute("page", Page.at(article.path()).type("article").notIndexed());
        return "article/article";
    }

    private boolean isElsewhere(String language, Locale locale) {
        return !site.language(locale).equals(language);
    }

    private String path(String language, long id) {
        return site.prefix(language) + "/articles/" + id + "/versions";
    }

    private static RedirectView permanently(String path) {
        RedirectView redirect = new RedirectView(path, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
