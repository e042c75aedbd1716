package conferencenews.article;

import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is tagged with a subject. A tag's page exists while something public stands in it. */
@Controller
class TagController {

    private final Taxonomy taxonomy;
    private final ArticleLists lists;
    private final ListPages pages;
    private final Site site;
    private final Clock clock;

    TagController(Taxonomy taxonomy, ArticleLists lists, ListPages pages, Site site, Clock clock) {
        this.taxonomy = taxonomy;
        this.lists = lists;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/tags/{slug}")
    Object tag(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        String language = site.language(locale);
        Optional<TagLink> tag = taxonomy.tag(slug);
        if (tag.isEmpty()) {
            return pages.permanently(
                    language, "/tags/", taxonomy.presentTagSlug(slug).orElseThrow(PageNotFound::new));
        }
        if (PageNumber.isRedundant(page)) {
            return pages.permanently(language, "/tags/", slug);
        }
        long id = tag.get().id();
        Instant now = clock.instant();
        ArticleList list = lists.ofTag(id, language, PageNumber.of(page), now);
        if (list.articles().isEmpty()
                && site.languages().stream().noneMatch(other -> lists.isTagUsed(id, other, now))) {
            throw new PageNotFound();
        }
        model.addAttribute("tag", tag.get());
        pages.describe(model, list, language, "/tags/", slug, other -> lists.isTagUsed(id, other, now));
        return "article/tag";
    }
}
