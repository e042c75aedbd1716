package conferencenews.article;

import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in a section and in the sections below it. */
@Controller
class SectionController {

    private final Taxonomy taxonomy;
    private final ArticleLists lists;
    private final MostReadLists mostRead;
    private final ListPages pages;
    private final Site site;
    private final Clock clock;

    SectionController(
            Taxonomy taxonomy, ArticleLists lists, MostReadLists mostRead, ListPages pages, Site site, Clock clock) {
        this.taxonomy = taxonomy;
        this.lists = lists;
        this.mostRead = mostRead;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/sections/{slug}")
    Object section(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        SectionTree tree = taxonomy.sections();
        SectionNode section = tree.findBySlug(slug).orElse(null);
        String language = site.language(locale);
        if (section == null) {
            return pages.permanently(
                    language, "/sections/", taxonomy.presentSectionSlug(slug).orElseThrow(PageNotFound::new));
        }
        if (PageNumber.isRedundant(page)) {
            return pages.permanently(language, "/sections/", slug);
        }
        Instant now = clock.instant();
        ArticleList list = lists.ofSection(section.id(), language, PageNumber.of(page), now);
        model.addAttribute("section", section);
        model.addAttribute("mostRead", mostRead.ofSection(section.id(), language, now));
        pages.describe(
                model,
                list,
                language,
                "/sections/",
                slug,
                pages.above(section, language),
                section.name(locale),
                other -> lists.isSectionUsed(section.id(), other, now));
        return "article/section";
    }
}
