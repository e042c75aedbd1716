package conferencenews.article;

import conferencenews.site.Page;
import conferencenews.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** What the pages of section, tag and month lists have in common: addresses, canonical, the way to other languages. */
@Component
class ListPages {

    private final Site site;

    ListPages(Site site) {
        this.site = site;
    }

    /**
     * @param feedName what its feeds are about; null if it has none
     * @param isUsed whether the list has anything in a language; asked only where this one is empty
     */
    void describe(
            Model model,
            ArticleList list,
            String language,
            String folder,
            String name,
            @Nullable String feedName,
            Predicate<String> isUsed) {
        String path = folder + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
        String basePath = site.prefix(language) + path;
        Page first = Page.inEveryLanguage(site, language, path).withFeeds(feedName);
        Page page = list.number() == 1 ? first : first.alternates(Map.of()).at(list.number());
        model.addAttribute("list", list);
        model.addAttribute("basePath", basePath);
        model.addAttribute("page", list.articles().isEmpty() ? page.notIndexed() : page);
        model.addAttribute("otherLanguages", list.articles().isEmpty() ? others(language, path, isUsed) : Map.of());
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
