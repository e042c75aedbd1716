package conferencenews.article;

import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        Instant now = clock.instant();
        Optional<TagLink> tag = taxonomy.tag(slug);
        if (tag.isEmpty() || PageNumber.isRedundant(page)) {
            return pages.permanently(language, "/tags/", presentSlug(slug, now));
        }
        long id = tag.get().id();
        ArticleList list = lists.ofTag(id, language, PageNumber.of(page), now);
        if (list.articles().isEmpty() && !isUsed(tag.get(), now)) {
            throw new PageNotFound();
        }
        model.addAttribute("tag", tag.get());
        pages.describe(
                model,
                list,
                language,
                "/tags/",
                slug,
                List.of(),
                tag.get().name(locale),
                other -> lists.isTagUsed(id, other, now));
        return "article/tag";
    }

    /** @throws PageNotFound if nothing public has that tag, under this name or a later one */
    private String presentSlug(String slug, Instant now) {
        return taxonomy.presentTagSlug(slug)
                .flatMap(taxonomy::tag)
                .filter(tag -> isUsed(tag, now))
                .map(TagLink::slug)
                .orElseThrow(PageNotFound::new);
    }

    private boolean isUsed(TagLink tag, Instant now) {
        return site.languages().stream().anyMatch(language -> lists.isTagUsed(tag.id(), language, now));
    }
}
