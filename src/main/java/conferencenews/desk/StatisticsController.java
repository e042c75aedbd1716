package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Csv;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often the site was read, as a page and as a file for each month; contributors know of their own articles alone. */
@Controller
class StatisticsController {

    private final SiteReports reports;
    private final MonthlyReport monthly;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    StatisticsController(SiteReports reports, MonthlyReport monthly, Taxonomy taxonomy, Site site, Clock clock) {
        this.reports = reports;
        this.monthly = monthly;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/admin/statistics")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "30") String period,
            @RequestParam(required = false) @Nullable Long section,
            Model model) {
        requireEditor(actor);
        model.addAttribute("report", reports.of(actor, period, section));
        model.addAttribute("spans", SiteReports.SPANS);
        model.addAttribute("tree", taxonomy.sections());
        model.addAttribute("chosen", section);
        return "admin/desk/statistics";
    }

    @GetMapping("/admin/statistics.csv")
    void download(Actor actor, @RequestParam(required = false) @Nullable String month, HttpServletResponse response)
            throws IOException {
        requireEditor(actor);
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        Span span = Span.month(month == null ? YearMonth.from(today).toString() : month, today)
                .orElseThrow(PageNotFound::new);
        response.setContentType(Csv.CONTENT_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"views-" + YearMonth.from(span.first()) + ".csv\"");
        monthly.write(actor, new Csv(response.getWriter()), span);
    }

    private static void requireEditor(Actor actor) {
        if (!actor.may(Role.EDITOR)) {
            throw new PageNotFound();
        }
    }
}
