package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What readers were told: how many views of each article were answered, and how many requests got no answer. */
final class Tally {

    private final Map<Long, Count> counts = new TreeMap<>();
    private final AtomicLong refused = new AtomicLong();
    private long extra;
    private long total;

    Tally(List<Long> articles) {
        articles.forEach(article -> counts.put(article, new Count()));
    }

    void answered(long article, String verdict) {
        if (verdict.equals("yes")) {
            counts.get(article).answered.incrementAndGet();
        } else {
            refused.incrementAndGet();
        }
    }

    void unanswered(long article) {
        counts.get(article).unanswered.incrementAndGet();
    }

    /** The number of answered views that are not settled yet. */
    long answered() {
        return counts.values().stream().mapToLong(count -> count.answered.get()).sum();
    }

    long refused() {
        return refused.get();
    }

    long unanswered() {
        return counts.values().stream()
                .mapToLong(count -> count.unanswered.get())
                .sum();
    }

    /** How many views without an answer were stored nevertheless, in all settled rounds. */
    long extra() {
        return extra;
    }

    /** The number of views in all settled rounds. */
    long total() {
        return total;
    }

    /** Every answered view is in the article's number once; a request without an answer may be. */
    void settle(Map<Long, Long> numbers) {
        counts.forEach((article, count) -> {
            long added = numbers.get(article) - count.settled;
            long answered = count.answered.getAndSet(0);
            long unanswered = count.unanswered.getAndSet(0);
            assertThat(added)
                    .as(
                            "views of article %d, with %d answered and %d requests under way",
                            article, answered, unanswered)
                    .isBetween(answered, answered + unanswered);
            count.settled = numbers.get(article);
            extra += added - answered;
            total += added;
        });
    }

    private static final class Count {

        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong unanswered = new AtomicLong();
        private long settled;
    }
}
