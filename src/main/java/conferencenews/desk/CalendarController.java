package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.CalendarEntry;
import conferencenews.article.CalendarSource;
import conferencenews.site.Dates;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is planned and what was published, by month; contributors see their own articles. */
@Controller
class CalendarController {

    private final List<CalendarSource> sources;
    private final Taxonomy taxonomy;
    private final Dates dates;
    private final Site site;
    private final Clock clock;

    CalendarController(List<CalendarSource> sources, Taxonomy taxonomy, Dates dates, Site site, Clock clock) {
        this.sources = sources;
        this.taxonomy = taxonomy;
        this.dates = dates;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    String present() {
        YearMonth month = YearMonth.from(today());
        return "redirect:/admin/calendar/%d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    @GetMapping("/admin/calendar/{year:\\d{4}}/{month:\\d\\d}")
    String month(
            Actor actor,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable Long section,
            Model model) {
        if (month < 1 || month > 12 || !Dates.isOfThisEra(LocalDate.of(year, month, 1))) {
            throw new PageNotFound();
        }
        YearMonth shown = YearMonth.of(year, month);
        model.addAttribute("calendar", MonthPage.of(shown, today(), entries(actor, shown, section)));
        model.addAttribute("previous", path(shown.minusMonths(1)));
        model.addAttribute("next", path(shown.plusMonths(1)));
        model.addAttribute("here", path(shown) + (section == null ? "" : "?section=" + section));
        model.addAttribute("tree", taxonomy.sections());
        model.addAttribute("chosen", section);
        return "admin/desk/calendar";
    }

    private Map<LocalDate, List<CalendarEntry>> entries(Actor actor, YearMonth month, @Nullable Long section) {
        Set<Long> wanted = section == null
                ? Set.of()
                : taxonomy.sections()
                        .find(section)
                        .map(SectionNode::withChildren)
                        .map(Set::copyOf)
                        .orElse(Set.of(section));
        return sources.stream()
                .flatMap(source -> source
                        .between(
                                actor,
                                MonthPage.first(month).atStartOfDay(site.zone()).toInstant(),
                                MonthPage.end(month).atStartOfDay(site.zone()).toInstant())
                        .stream())
                .filter(entry -> section == null || wanted.contains(entry.section()))
                .sorted(Comparator.comparing(CalendarEntry::at).thenComparing(CalendarEntry::article))
                .collect(Collectors.groupingBy(entry -> dates.local(entry.at()).toLocalDate()));
    }

    /** Null beyond the years that the site knows. */
    private static @Nullable String path(YearMonth month) {
        return Dates.isOfThisEra(month.atDay(1))
                ? "/admin/calendar/%d/%02d".formatted(month.getYear(), month.getMonthValue())
                : null;
    }

    private LocalDate today() {
        return clock.instant().atZone(site.zone()).toLocalDate();
    }
}
