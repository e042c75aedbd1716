package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.site.Thing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages of people and institutions have in common: they exist while something readers may see names them, and
 * list the articles that do.
 */
@Component
class EntityPages {

    private final ArticleLists lists;
    private final ListPages pages;
    private final Site site;

    EntityPages(ArticleLists lists, ListPages pages, Site site) {
        this.lists = lists;
        this.pages = pages;
        this.site = site;
    }

    /**
     * The articles of such a page.
     *
     * @param isNamedElsewhere whether anything public but an article names it
     * @throws PageNotFound if nothing that readers may see names it
     */
    ArticleList articles(
            LinkKind kind, long id, String language, @Nullable String page, boolean isNamedElsewhere, Instant now) {
        ArticleList list = lists.linking(kind, id, language, PageNumber.of(page), now);
        if (list.articles().isEmpty() && !isNamedElsewhere && !isLinked(kind, id, now)) {
            throw new PageNotFound();
        }
        return list;
    }

    void describe(
            Model model,
            LinkKind kind,
            long id,
            ArticleList list,
            String language,
            Place place,
            Thing thing,
            Instant now) {
        pages.describe(
                model,
                list,
                language,
                place.folder(),
                place.slug(),
                List.of(),
                place.title(),
                other -> lists.isLinked(kind, id, other, now));
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", indexed(page, list).about(List.of(thing)));
        }
    }

    /** Such a page says something in each language, even where no article does. */
    private static Page indexed(Page page, ArticleList list) {
        return list.number() == 1
                ? new Page(
                        page.path(),
                        page.type(),
                        true,
                        page.alternates(),
                        page.switches(),
                        page.feedName(),
                        page.graph())
                : page;
    }

    private boolean isLinked(LinkKind kind, long id, Instant now) {
        return site.languages().stream().anyMatch(language -> lists.isLinked(kind, id, language, now));
    }

    /** @param folder with the number, {@code /people/12/} */
    record Place(String folder, String slug, String title) {}
}
