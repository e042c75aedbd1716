package conferencenews.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often something was asked for, without a word about who asked. To note it costs the visitor nothing; what is not
 * asked again is forgotten, and neither memory nor table grow beyond a bound.
 */
public final class OftenAsked {

    private static final int MOST_WAITING = 200;

    private final JdbcClient database;
    private final Clock clock;
    private final String table;
    private final int longest;
    private final Duration kept;
    private final int most;
    private final Map<String, Long> waiting = new LinkedHashMap<>();

    /**
     * @param table has the columns {@code words}, its key, {@code times} and {@code asked_at}
     * @param longest what is longer is not noted; characters
     * @param kept how long after it was last asked for
     * @param most so many of the newest
     */
    public OftenAsked(JdbcClient database, Clock clock, String table, int longest, Duration kept, int most) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.longest = longest;
        this.kept = kept;
        this.most = most;
    }

    /** Beyond some hundred others that were not stored yet it is not noted. */
    public void note(String words) {
        if (words.length() <= longest) {
            synchronized (waiting) {
                if (waiting.size() < MOST_WAITING || waiting.containsKey(words)) {
                    waiting.merge(words, 1L, Long::sum);
                }
            }
        }
    }

    /** The most frequent ones first. */
    public List<Asked> mostFrequent(int limit) {
        return database.sql("select words, times, asked_at from " + table
                        + " order by times desc, asked_at desc, words fetch first :shown rows only")
                .param("shown", limit)
                .query((row, place) -> new Asked(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Stores what was noted; to be called in a transaction. */
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
        database.sql("delete from " + table + " where asked_at < :old")
                .param("old", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from " + table + " where words in (select words from " + table
                        + " order by asked_at desc, words offset :most rows)")
                .param("most", most)
                .update();
    }

    private void add(String words, long times) {
        int known = database.sql(
                        "update " + table + " set times = times + :times, asked_at = :now where words = :words")
                .param("times", times)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
        if (known == 0) {
            database.sql("insert into " + table + " (words, times, asked_at) values (:words, :times, :now)"
                            + " on conflict do nothing")
                    .param("words", words)
                    .param("times", times)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What was asked for, how often, and when last. */
    public record Asked(String words, long times, Instant askedAt) {}
}
