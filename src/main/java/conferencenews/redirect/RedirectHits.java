package conferencenews.redirect;

import conferencenews.site.Site;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How often redirects are followed: counted in memory, stored twice a minute, nothing about who follows. */
@Component
class RedirectHits {

    private final Redirects redirects;
    private final TransactionTemplate transaction;
    private final Site site;
    private final Clock clock;
    private final Map<Long, Long> waiting = new ConcurrentHashMap<>();

    RedirectHits(Redirects redirects, TransactionTemplate transaction, Site site, Clock clock) {
        this.redirects = redirects;
        this.transaction = transaction;
        this.site = site;
        this.clock = clock;
    }

    void count(long redirect) {
        waiting.merge(redirect, 1L, Long::sum);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @PreDestroy
    void store() {
        if (waiting.isEmpty()) {
            return;
        }
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        Map<Long, Long> counted = new TreeMap<>();
        waiting.keySet().forEach(id -> {
            Long hits = waiting.remove(id);
            if (hits != null) {
                counted.put(id, hits);
            }
        });
        transaction.executeWithoutResult(status -> counted.forEach((id, hits) -> redirects.addHits(id, hits, today)));
    }
}
