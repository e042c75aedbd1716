package conferencenews.viewcount;

import conferencenews.site.ClientAddress;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Counts downloads by the rules of views. They are few: each is stored at once, and one that the database does not take
 * is not counted.
 */
@Component
public class Downloads {

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final int REMEMBERED = 50_000;
    private static final int TRIES = 5;

    private final Counting counting;
    private final StoredDownloads stored;
    private final ClientAddress addresses;
    private final Site site;
    private final Clock clock;

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
                store(attachment, now.atZone(site.zone()).toLocalDate());
            }
        } catch (RuntimeException failed) {
            LOG.warn("A download of attachment {} was not counted: {}", attachment, failed.getMessage());
        }
    }

    /** The numbers by attachment; 0 where there are none. */
    public Map<Long, Long> totals(Collection<Long> attachments) {
        return stored.totals(attachments);
    }

    /** The numbers by day, the first day first, and on each by attachment; without what was not taken. */
    public SortedMap<LocalDate, Map<Long, Long>> days(Collection<Long> attachments, LocalDate first, LocalDate last) {
        return stored.days(attachments, first, last);
    }

    /** Two first downloads at once may both want to make the same row. */
    private void store(long attachment, LocalDate day) {
        for (int attempt = 1; ; attempt++) {
            try {
                stored.add(attachment, day);
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException atOnce) {
                if (attempt == TRIES) {
                    throw atOnce;
                }
            }
        }
    }
}
