package conferencenews.article;

import conferencenews.site.Page;
import conferencenews.site.PageLink;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** What the pages of section, tag and month lists have in common: addresses, canonical, the way to other languages. */
@Component
class ListPages {

    private final Site site;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;

    ListPages(Site site, Taxonomy taxonomy, Permalinks permalinks) {
        this.site = site;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
    }

    /**
     * @param above the pages that lead to it
     * @param title what it and its feeds are about
     * @param isUsed whether the list has anything in a language; asked only where this one is empty
     */
    void describe(
            Model model,
            ArticleList list,
            String language,
            String folder,
            String name,
            List<PageLink> above,
            String title,
            Predicate<String> isUsed) {
        String path = folder + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
        String basePath = site.prefix(language) + path;
        Page first = Page.inEveryLanguage(site, language, path)
                .withFeeds(title)
                .kind("CollectionPage")
                .below(above, title)
                .listing(permalinks.links(list.articles()));
        Page page = list.number() == 1 ? first : first.alternates(Map.of()).at(list.number());
        model.addAttribute("list", list);
        model.addAttribute("basePath", basePath);
        model.addAttribute("page", list.articles().isEmpty() ? page.notIndexed() : page);
        model.addAttribute("otherLanguages", list.articles().isEmpty() ? others(language, path, isUsed) : Map.of());
    }

    /** The sections that lead to one. */
    List<PageLink> above(SectionNode section, String language) {
        List<SectionNode> path = taxonomy.sections().path(section.id());
        return permalinks.trail(path.subList(0, path.size() - 1), language);
    }

    RedirectView permanently(String language, String folder, String name) {
        String path = site.prefix(language) + folder + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
        RedirectView redirect = new RedirectView(path, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private Map<String, String> others(String language, String path, Predicate<String> isUsed) {
        Map<String, String> others = new LinkedHashMap<>();
        site.languages().stream()
                .filter(other -> !other.equals(language) && isUsed.test(other))
                .forEach(other -> others.put(other, site.prefix(other) + path));
        return others;
    }
}
