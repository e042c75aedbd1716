package conferencenews.desk;

import conferencenews.site.Dates;
import conferencenews.site.Site;
import conferencenews.viewcount.CountingMethod;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What stands on top of every downloaded report, so that its numbers can be understood years later. */
@Component
class ReportHead {

    private final CountingMethod method;
    private final Site site;
    private final Dates dates;
    private final Clock clock;

    ReportHead(CountingMethod method, Site site, Dates dates, Clock clock) {
        this.method = method;
        this.site = site;
        this.dates = dates;
        this.clock = clock;
    }

    void write(Csv csv, String report, Span span) {
        csv.row("Report", report);
        csv.row("Site", site.name(), site.url());
        csv.row("Period", span.first(), span.last());
        csv.row("Time zone", site.zone().getId());
        csv.row("Created", dates.iso(clock.instant()));
        csv.row("Method version", CountingMethod.VERSION, site.absolute("/about/views"));
        method.lists()
                .forEach(list ->
                        csv.row("Robot list", list.name(), list.date(), list.licence(), "SHA-256 " + list.hash()));
    }
}
