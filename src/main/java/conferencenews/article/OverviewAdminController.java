package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editors' list of articles; filter, order and page stand in the address. */
@Controller
class OverviewAdminController {

    private static final int LAST_PAGE = 300;

    /** What the list can be sorted by. */
    private static final Map<String, ArticleOrder> COLUMNS = Map.of(
            "headline", ArticleOrder.HEADLINE, "edited", ArticleOrder.EDITED, "published", ArticleOrder.PUBLISHED);

    private final ArticleOverview overview;
    private final EditorNames editors;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    OverviewAdminController(ArticleOverview overview, EditorNames editors, Taxonomy taxonomy, Site site, Clock clock) {
        this.overview = overview;
        this.editors = editors;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/admin/articles")
    String articles(
            Actor actor,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String select,
            Locale locale,
            Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new PageNotFound();
        }
        ArticleFilter filter = ArticleFilter.of(parameters);
        ArticleRows list = overview.page(actor, filter, page, clock.instant(), locale);
        model.addAttribute("filter", filter);
        model.addAttribute("list", list);
        model.addAttribute("allSelected", select.equals("all"));
        model.addAttribute("lastPage", page == LAST_PAGE);
        model.addAttribute("back", filter.path(page));
        model.addAttribute("sectionOptions", SectionOption.of(taxonomy.sections()));
        model.addAttribute("languages", site.languages());
        model.addAttribute("editors", actor.may(Role.EDITOR) ? editors.all() : List.of());
        model.addAttribute("selectionActions", Selection.Action.offered(actor, filter));
        model.addAttribute("columns", COLUMNS);
        return "admin/article/articles";
    }
}
