package conferencenews.viewcount;

import conferencenews.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of the whole site by day. Adding up a day reads every article of it: a day that is over is read once. */
@Repository
public class SiteStatistics {

    /** A journal that waited for the database may still bring views of the day before. */
    private static final int DAYS_UNTIL_FIXED = 3;

    /** Other nodes may release suspects of any day, and articles may be deleted. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** What requests that are no views are counted under, in the order in which they are shown. */
    private static final List<String> CLASSES = List.of(
            "robot-search",
            "robot-ai",
            "robot-ai-agent",
            "robot-tool",
            "robot-other",
            "repeat",
            "prefetch",
            "not-navigation",
            "staff",
            "suspect");

    private final JdbcClient database;
    private final Site site;
    private final Clock clock;
    private final Map<LocalDate, Reading> known = new ConcurrentHashMap<>();
    private volatile Instant knownSince = Instant.EPOCH;

    SiteStatistics(JdbcClient database, Site site, Clock clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /** Every one of these days. */
    public SortedMap<LocalDate, Reading> days(LocalDate first, LocalDate last) {
        forgetWhatIsOld();
        SortedMap<LocalDate, Reading> days = new TreeMap<>();
        first.datesUntil(last.plusDays(1)).forEach(date -> days.put(date, known.getOrDefault(date, Reading.NONE)));
        days.keySet().stream()
                .filter(date -> !known.containsKey(date))
                .findFirst()
                .ifPresent(unknown -> days.putAll(read(unknown, last)));
        return days;
    }

    /** How many requests for articles were no views, by class; every class is there. */
    public Map<String, Long> excluded(LocalDate first, LocalDate last) {
        Map<String, Long> requests = new LinkedHashMap<>();
        CLASSES.forEach(each -> requests.put(each, 0L));
        database.sql("""
                        select class, sum(requests) from view_excluded_daily
                        where excluded_on between :first and :last group by class""").param("first", first).param("last", last).query(row -> {
            requests.put(row.getString(1), row.getLong(2));
        });
        return requests;
    }

    void forgetAll() {
        known.clear();
    }

    private SortedMap<LocalDate, Reading> read(LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Reading> days = new TreeMap<>();
        first.datesUntil(last.plusDays(1)).forEach(date -> days.put(date, Reading.NONE));
        database.sql("select viewed_on," + Reading.SUMS + "from article_view_daily"
                        + " where viewed_on between :first and :last group by viewed_on")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), Reading.of(row, 2));
                });
        remember(days);
        return days;
    }

    private void remember(SortedMap<LocalDate, Reading> days) {
        LocalDate open = clock.instant().atZone(site.zone()).toLocalDate().minusDays(DAYS_UNTIL_FIXED);
        known.putAll(days.headMap(open));
    }

    private void forgetWhatIsOld() {
        Instant now = clock.instant();
        if (Duration.between(knownSince, now).abs().compareTo(REMEMBERED) > 0) {
            known.clear();
            knownSince = now;
        }
    }
}
