package conferencenews.viewcount;

import conferencenews.site.ClientAddress;
import conferencenews.site.Site;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts downloads by the rules of views. They are stored every two seconds and when the site stops; those that wait are
 * shown too; a killed process forgets those of its last two seconds. While the database is away they wait.
 */
@Component
public class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int REMEMBERED = 50_000;
    private static final int STORED_SECONDS_APART = 2;

    private final Counting counting;
    private final StoredDownloads stored;
    private final ClientAddress addresses;
    private final Site site;
    private final Clock clock;
    private final Map<Download, Long> waiting = new ConcurrentHashMap<>();

    Downloads(
            Robots robots,
            Salts salts,
            ViewSettings settings,
            StoredDownloads stored,
            ClientAddress addresses,
            Site site,
            Clock clock) {
        this.counting = new Counting(robots, salts, new Clicks(REMEMBERED), site.url(), site.zone(), settings);
        this.stored = stored;
        this.addresses = addresses;
        this.site = site;
        this.clock = clock;
    }

    /** Counts a visitor's request that was answered with an attachment, if it is a download. Never fails. */
    public void download(long attachment, HttpServletRequest request) {
        try {
            Instant now = clock.instant();
            Visit visit = Visit.of(request, addresses.of(request), false);
            if (counting.decide(attachment, visit, now).verdict().counted()) {
                Download download =
                        new Download(attachment, now.atZone(site.zone()).toLocalDate());
                waiting.merge(download, 1L, Long::sum);
            }
        } catch (RuntimeException failed) {
            LOG.warn("A download of attachment {} was not counted: {}", attachment, failed.getMessage());
        }
    }

    /** The numbers by attachment; 0 where there are none. */
    public Map<Long, Long> totals(Collection<Long> attachments) {
        Map<Long, Long> totals = stored.totals(attachments);
        waiting.forEach((download, times) ->
                totals.computeIfPresent(download.attachment(), (attachment, total) -> total + times));
        return totals;
    }

    /** The numbers by day, the first day first, and on each by attachment; without what was not taken. */
    public SortedMap<LocalDate, Map<Long, Long>> days(Collection<Long> attachments, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Map<Long, Long>> days = stored.days(attachments, first, last);
        waiting.forEach((download, times) -> {
            LocalDate day = download.day();
            if (attachments.contains(download.attachment()) && !day.isBefore(first) && !day.isAfter(last)) {
                days.computeIfAbsent(day, none -> new HashMap<>()).merge(download.attachment(), times, Long::sum);
            }
        });
        return days;
    }

    /** Stores what has been counted since the last time, for the next time if the database does not take it. */
    @PreDestroy
    @Scheduled(fixedDelay = STORED_SECONDS_APART, timeUnit = TimeUnit.SECONDS)
    synchronized void store() {
        SortedMap<Download, Long> taken = new TreeMap<>();
        waiting.keySet().forEach(download -> taken.put(download, waiting.remove(download)));
        if (taken.isEmpty()) {
            return;
        }
        try {
            stored.add(taken);
        } catch (RuntimeException failed) {
            taken.forEach((download, times) -> waiting.merge(download, times, Long::sum));
            LOG.warn("Downloads wait to be stored: {}", failed.getMessage());
        }
    }
}
