package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An article and a section as they will be, or were, at a chosen time. */
@Controller
@RequestMapping("/admin/preview")
class AsAtAdminController {

    private final AsAt asAt;
    private final EditorPages editorPages;
    private final ArticlePages articles;
    private final ArticleLists lists;
    private final MostReadLists mostRead;
    private final ListPages pages;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    AsAtAdminController(
            AsAt asAt,
            EditorPages editorPages,
            ArticlePages articles,
            ArticleLists lists,
            MostReadLists mostRead,
            ListPages pages,
            Taxonomy taxonomy,
            Site site,
            Clock clock) {
        this.asAt = asAt;
        this.editorPages = editorPages;
        this.articles = articles;
        this.lists = lists;
        this.mostRead = mostRead;
        this.pages = pages;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/articles/{id:\\d{1,18}}")
    String article(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            HttpServletResponse response,
            Model model) {
        editorPages.article(actor, id);
        Instant then = asAt.mark(at, response, model);
        ArticlePage page = articles.visible(id, then).orElse(null);
        if (page == null) {
            model.addAttribute("id", id);
            return "admin/article/not-then";
        }
        model.addAttribute("article", page);
        model.addAttribute("editPath", "/admin/articles/" + id);
        model.addAttribute("page", Page.at(page.path()).type("article").notIndexed());
        return "article/article";
    }

    /** What is read most is what is read most now: nobody knows the other. */
    @GetMapping("/sections/{slug}")
    String section(
            Actor actor,
            @PathVariable String slug,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Instant then = asAt.everywhere(actor, at, response, model);
        String language = site.language(locale);
        SectionNode section = taxonomy.sections().findBySlug(slug).orElseThrow(PageNotFound::new);
        ArticleList list = lists.ofSection(section.id(), language, 1, then);
        model.addAttribute("section", section);
        model.addAttribute("mostRead", mostRead.ofSection(section.id(), language, clock.instant()));
        pages.describe(
                model,
                list,
                language,
                "/sections/",
                slug,
                pages.above(section, language),
                section.name(locale),
                other -> lists.isSectionUsed(section.id(), other, then));
        return "article/section";
    }
}
