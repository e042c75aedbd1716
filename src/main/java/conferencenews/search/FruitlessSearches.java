package conferencenews.search;

import conferencenews.site.OftenAsked;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was looked for and not found: the words and how often, nothing about who asked. Kept for 90 days after it was
 * last asked; at most the {@value #MOST} newest.
 */
@Component
class FruitlessSearches {

    static final int MOST = 1_000;

    private static final int MAX_LENGTH = 100;
    private static final int SHOWN = 100;
    private static final Duration KEPT = Duration.ofDays(90);

    private final OftenAsked asked;

    FruitlessSearches(JdbcClient database, Clock clock) {
        this.asked = new OftenAsked(database, clock, "fruitless_search", MAX_LENGTH, KEPT, MOST);
    }

    void note(String words) {
        asked.note(words.toLowerCase(Locale.ROOT));
    }

    /** The most frequent ones first. */
    List<OftenAsked.Asked> mostFrequent() {
        return asked.mostFrequent(SHOWN);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void store() {
        asked.store();
    }
}
