package conferencenews.viewcount;

import conferencenews.site.NextChange;
import conferencenews.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What is read most, looked up anew at each full five minutes by whoever asks first. */
@Component
public class MostRead implements NextChange {

    private static final Logger LOG = LoggerFactory.getLogger(MostRead.class);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int MAX_WAIT_SECONDS = 5;

    private final Rankings rankings;
    private final ZoneId zone;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Ranking known;

    MostRead(Rankings rankings, Site site) {
        this.rankings = rankings;
        this.zone = site.zone();
    }

    /** The same object until the next full five minutes. */
    public Ranking at(Instant now) {
        Ranking ranking = known;
        if (ranking != null && ranking.holds(now)) {
            return ranking;
        }
        return lookOnce(now);
    }

    /** The views of these articles alone, the most read first; for a few hundred articles that a ranking may lack. */
    public Map<Period, List<Ranked>> among(Collection<Long> articles, Instant now) {
        Map<Period, List<Ranked>> periods = new EnumMap<>(Period.class);
        periods.put(Period.DAY, rankings.lastDay(articles, now));
        for (Period period : List.of(Period.WEEK, Period.MONTH)) {
            periods.put(period, rankings.between(articles, period.firstDay(now, zone), today(now)));
        }
        return periods;
    }

    @Override
    public Instant nextChange(Instant now) {
        long seconds = INTERVAL.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds + seconds);
    }

    @Override
    public boolean concernsListsOnly() {
        return true;
    }

    /** Nobody waits long for the figures of others: a page with those of five minutes ago is better than none. */
    private Ranking lookOnce(Instant now) {
        boolean mine = false;
        try {
            mine = looking.tryLock(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        Ranking ranking = known;
        if (!mine) {
            return ranking == null ? nothing(now) : ranking;
        }
        try {
            return ranking != null && ranking.holds(now) ? ranking : look(now);
        } finally {
            looking.unlock();
        }
    }

    private Ranking look(Instant now) {
        Ranking former = known;
        try {
            Map<Period, Ranks> periods = new EnumMap<>(Period.class);
            periods.put(Period.DAY, rankings.lastDay(now));
            List<List<Ranked>> days = rankings.eachDay(Period.MONTH.firstDay(now, zone), today(now));
            for (Period period : List.of(Period.WEEK, Period.MONTH)) {
                periods.put(period, rankings.between(period.firstDay(now, zone), today(now), days));
            }
            known = new Ranking(now, nextChange(now), periods);
        } catch (DataAccessException failed) {
            LOG.warn("What is read most could not be looked up, will be tried again: {}", failed.getMessage());
            known = former == null ? nothing(now) : new Ranking(now, nextChange(now), former.periods());
        }
        return known;
    }

    private Ranking nothing(Instant now) {
        return new Ranking(now, nextChange(now), Map.of());
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
