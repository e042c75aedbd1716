package conferencenews.viewcount;

import conferencenews.site.Networks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The rules of counting, after Project COUNTER's Code of Practice; they know neither servlets nor a database. */
final class Counting {

    private final Robots robots;
    private final Salts salts;
    private final Clicks clicks;
    private final String site;
    private final ZoneId zone;
    private final ViewSettings settings;
    private final Networks excluded;

    Counting(Robots robots, Salts salts, Clicks clicks, String site, ZoneId zone, ViewSettings settings) {
        this.robots = robots;
        this.salts = salts;
        this.clicks = clicks;
        this.site = site;
        this.zone = zone;
        this.settings = settings;
        this.excluded = settings.excluded();
    }

    /** Decides and remembers. */
    Decision decide(long article, Visit visit, Instant instant) {
        Verdict verdict = classify(visit);
        if (!verdict.counted()) {
            return Decision.refused(article, instant.toEpochMilli(), verdict);
        }
        ZonedDateTime now = instant.atZone(zone);
        LocalDate today = now.toLocalDate();
        VisitorKey yesterdays = isJustAfterMidnight(now) ? key(today.minusDays(1), visit) : null;
        Entry entry = clicks.click(article, key(today, visit), yesterdays, now);
        boolean unknown = settings.respectPrivacySignals() && visit.asksForPrivacy();
        return Decision.of(unknown ? entry.withoutPerson() : entry);
    }

    /** What can be said of a request without knowing what its visitor did before. */
    Verdict classify(Visit visit) {
        Verdict verdict = robots.judge(visit);
        return verdict.counted() && isStaff(visit) ? Verdict.no(Reason.STAFF) : verdict;
    }

    /** Remembers a decision from before the site was started, as far as it matters today. */
    void restore(Entry entry, Instant now) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone);
        ZonedDateTime then = Instant.ofEpochMilli(entry.time()).atZone(zone);
        boolean known = entry.booking().isOfAPerson() && !entry.visitor().equals(VisitorKey.NONE);
        if (known && !then.isBefore(today.minus(Clicks.DOUBLE_CLICK))) {
            clicks.restore(entry, then);
        }
    }

    private boolean isStaff(Visit visit) {
        return visit.staff() && !settings.countStaff() || excluded.contain(visit.address());
    }

    private VisitorKey key(LocalDate date, Visit visit) {
        return VisitorKey.of(salts.of(date), site, visit);
    }

    private static boolean isJustAfterMidnight(ZonedDateTime now) {
        ZonedDateTime midnight = now.toLocalDate().atStartOfDay(now.getZone());
        return midnight.until(now, ChronoUnit.MILLIS) <= Clicks.DOUBLE_CLICK.toMillis();
    }
}
