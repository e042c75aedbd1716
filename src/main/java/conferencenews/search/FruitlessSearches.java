package conferencenews.search;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final int MOST_WAITING = 200;
    private static final int SHOWN = 100;
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient database;
    private final Clock clock;
    private final Map<String, Long> waiting = new LinkedHashMap<>();

    FruitlessSearches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Costs the visitor nothing: it is stored within a minute, and beyond some hundred a minute it is not. */
    void note(String words) {
        String key = words.toLowerCase(Locale.ROOT);
        if (key.length() <= MAX_LENGTH) {
            synchronized (waiting) {
                if (waiting.size() < MOST_WAITING || waiting.containsKey(key)) {
                    waiting.merge(key, 1L, Long::sum);
                }
            }
        }
    }

    /** The most frequent ones first. */
    List<FruitlessSearch> mostFrequent() {
        return database.sql("select words, times, asked_at from fruitless_search"
                        + " order by times desc, asked_at desc, words fetch first :shown rows only")
                .param("shown", SHOWN)
                .query((row, place) -> new FruitlessSearch(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void store() {
        Map<String, Long> asked;
        synchronized (waiting) {
            asked = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(this::add);
        database.sql("delete from fruitless_search where asked_at < :old")
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from fruitless_search where words in (select words from fruitless_search"
                        + " order by asked_at desc, words offset :most rows)")
                .param("most", MOST)
                .update();
    }

    private void add(String words, long times) {
        int known = database.sql(
                        "update fruitless_search set times = times + :times, asked_at = :now where words = :words")
                .param("times", times)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
        if (known == 0) {
            database.sql("insert into fruitless_search (words, times, asked_at) values (:words, :times, :now)"
                            + " on conflict do nothing")
                    .param("words", words)
                    .param("times", times)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
