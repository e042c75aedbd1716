package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Page;
import conferencenews.site.Site;
import conferencenews.viewcount.CountedPage;
import conferencenews.viewcount.ViewNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/** The article, under its permalink; every other address of it leads there. */
@Controller
class ArticleController {

    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

    private final ArticlePages pages;
    private final EditorPages editorPages;
    private final MissingArticles missing;
    private final ArticleMetadata metadata;
    private final ArticleCards cards;
    private final Permalinks permalinks;
    private final Site site;
    private final Clock clock;

    ArticleController(
            ArticlePages pages,
            EditorPages editorPages,
            MissingArticles missing,
            ArticleMetadata metadata,
            ArticleCards cards,
            Permalinks permalinks,
            Site site,
            Clock clock) {
        this.pages = pages;
        this.editorPages = editorPages;
        this.missing = missing;
        this.metadata = metadata;
        this.cards = cards;
        this.permalinks = permalinks;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping({"/articles/{id:\\d{1,18}}", "/articles/{id:\\d{1,18}}/{slug}"})
    Object article(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String slug,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        Instant now = clock.instant();
        ArticlePage article = pages.visible(id, now).orElseThrow(() -> missing.answer(id, now));
        if (!canonical(request.getRequestURI()).equals(article.path())) {
            return permanently(article.path());
        }
        new CountedPage(id, Locale.forLanguageTag(article.language()), article.publicUntil(), actor != null)
                .declare(request);
        model.addAttribute("article", article);
        model.addAttribute("views", ViewNumber.PLAIN.mark());
        model.addAttribute("groupedViews", ViewNumber.GROUPED.mark());
        model.addAttribute("card", cards.path(article));
        model.addAttribute("qr", QrCode.of(site.absolute(article.shortPath())));
        model.addAttribute("page", page(article));
        model.addAttribute("editPath", editorPages.editPath(actor, id));
        return "article/article";
    }

    private Page page(ArticlePage article) {
        Map<String, String> paths = new LinkedHashMap<>(article.alternates());
        if (!paths.isEmpty()) {
            paths.put(article.language(), article.path());
        }
        Map<String, String> switches = new LinkedHashMap<>();
        for (String language : site.languages()) {
            switches.put(language, article.translations().getOrDefault(language, site.prefix(language) + "/"));
        }
        return Page.at(article.path())
                .type("article")
                .alternates(paths)
                .switches(switches)
                .below(permalinks.trail(article.sectionPath(), article.language()), article.headline())
                .about(metadata.things(article, ViewNumber.PLAIN.mark()));
    }

    /** Some clients send the hexadecimal digits of a percent-encoding in lower case. */
    private static String canonical(String encoded) {
        return ENCODED.matcher(encoded).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static RedirectView permanently(String path) {
        RedirectView redirect = new RedirectView(path, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
