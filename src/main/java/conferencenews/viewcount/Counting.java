package conferencenews.viewcount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The rules of counting, after Project COUNTER's Code of Practice; they know neither servlets nor a database. */
final class Counting {

    private final Robots robots;
    private final Salts salts;
    private final Clicks clicks;
    private final String site;
    private final ZoneId zone;

    Counting(Robots robots, Salts salts, Clicks clicks, String site, ZoneId zone) {
        this.robots = robots;
        this.salts = salts;
        this.clicks = clicks;
        this.site = site;
        this.zone = zone;
    }

    /** Decides and remembers. */
    Decision decide(long article, Visit visit, Instant instant) {
        Verdict verdict = classify(visit);
        if (!verdict.counted()) {
            return Decision.refused(verdict);
        }
        ZonedDateTime now = instant.atZone(zone);
        LocalDate today = now.toLocalDate();
        VisitorKey yesterdays = isJustAfterMidnight(now) ? key(today.minusDays(1), visit) : null;
        return clicks.click(article, key(today, visit), yesterdays, now);
    }

    /** What can be said of a request without knowing what its visitor did before. */
    Verdict classify(Visit visit) {
        if (!visit.method().equals("GET")) {
            return Verdict.no(Reason.METHOD);
        }
        if (visit.isPrefetch()) {
            return Verdict.no(Reason.PREFETCH);
        }
        if (!visit.isNavigation()) {
            return Verdict.no(Reason.NOT_NAVIGATION);
        }
        @Nullable Robot robot = robots.recognise(visit.userAgent());
        if (robot != null) {
            return Verdict.no(robot);
        }
        return visit.staff() ? Verdict.no(Reason.STAFF) : Verdict.VIEW;
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private VisitorKey key(LocalDate date, Visit visit) {
        return VisitorKey.of(salts.of(date), site, visit);
    }

    private static boolean isJustAfterMidnight(ZonedDateTime now) {
        ZonedDateTime midnight = now.toLocalDate().atStartOfDay(now.getZone());
        return midnight.until(now, ChronoUnit.MILLIS) <= Clicks.DOUBLE_CLICK.toMillis();
    }
}
