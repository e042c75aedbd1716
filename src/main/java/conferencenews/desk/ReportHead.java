package conferencenews.desk;

import conferencenews.audit.AuditTrail;
import conferencenews.site.Csv;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import conferencenews.viewcount.Adjustments;
import conferencenews.viewcount.CountingMethod;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on top of every downloaded report, so that its numbers can be understood years later. */
@Component
class ReportHead {

    private final CountingMethod method;
    private final AuditTrail audit;
    private final Site site;
    private final Dates dates;
    private final Clock clock;

    ReportHead(CountingMethod method, AuditTrail audit, Site site, Dates dates, Clock clock) {
        this.method = method;
        this.audit = audit;
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

    /** The numbers that somebody changed since the report's first day; a null article stands for all of them. */
    void writeAdjustments(Csv csv, Span span, @Nullable Long article) {
        Instant start = span.first().atStartOfDay(site.zone()).toInstant();
        audit.since(start, Adjustments.ACTIONS).stream()
                .filter(entry -> article == null || article.equals(entry.subject()))
                .forEach(entry -> csv.row(
                        "Adjustment",
                        dates.iso(entry.at()),
                        entry.action(),
                        entry.subject() == null ? "" : entry.subject(),
                        entry.detail()));
    }
}
