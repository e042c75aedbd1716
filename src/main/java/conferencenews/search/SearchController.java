package conferencenews.search;

import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import conferencenews.viewcount.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The search page. */
@Controller
class SearchController {

    private static final int RETRY_SECONDS = 30;

    private final Search search;
    private final FruitlessSearches fruitless;
    private final Views views;
    private final SearchIndex index;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    SearchController(
            Search search,
            FruitlessSearches fruitless,
            Views views,
            SearchIndex index,
            Taxonomy taxonomy,
            Site site,
            Clock clock) {
        this.search = search;
        this.fruitless = fruitless;
        this.views = views;
        this.index = index;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/search")
    String search(
            SearchForm form, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        SectionTree sections = taxonomy.sections();
        Question question = form.question(sections, site);
        String language = site.language(locale);
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, "/search")
                        .kind("SearchResultsPage")
                        .notIndexed());
        model.addAttribute("question", question);
        model.addAttribute("path", site.prefix(language) + "/search");
        model.addAttribute("building", !index.state().ready());
        if (!question.words().isEmpty()) {
            find(question, site.prefix(language) + "/search", locale, request, response, model);
        }
        return "search/search";
    }

    private void find(
            Question question,
            String path,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            SearchResults results = search.find(question, path, locale, clock.instant());
            if (question.page() > Math.max(1, results.pages())) {
                throw new PageNotFound();
            }
            model.addAttribute("results", results);
            if (results.isFruitless() && views.classify(request).robot() == null) {
                fruitless.note(question.words().typed());
            }
        } catch (SearchUnavailable unavailable) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
            model.addAttribute("unavailable", true);
        }
    }
}
