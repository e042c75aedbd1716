package conferencenews.viewcount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The numbers that articles show, of those that are read at present. Only the thread that writes to the database reads
 * from it too; who needs an article's number first waits for it a moment, unless the database is away.
 */
final class Totals {

    private static final int MOST = 100_000;
    private static final int MOST_REFRESHED = 10_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final int most;
    private final Map<Long, Total> totals = new ConcurrentHashMap<>();
    private final Queue<Total> wanted = new ConcurrentLinkedQueue<>();
    private volatile boolean away;
    private volatile Runnable whenWanted = () -> {};

    Totals() {
        this(MOST);
    }

    Totals(int most) {
        this.most = most;
    }

    void whenWanted(Runnable action) {
        whenWanted = action;
    }

    /** The total of an article that is about to be counted; to be released if it is not. */
    Total claim(long article) {
        Total total = total(article);
        while (!total.claim()) {
            totals.remove(article, total);
            total = total(article);
        }
        return total;
    }

    /** Takes over what a former process has counted and nobody has stored. */
    void adopt(Entry entry) {
        if (entry.booking() == Booking.VIEW) {
            claim(entry.article()).count();
        }
    }

    long shown(long article) {
        Total total = total(article);
        if (!total.isKnown() && !away) {
            wanted.add(total);
            whenWanted.run();
            await(total);
        }
        return total.shown();
    }

    /** Whoever asks for the number next waits until it is read again. */
    void changed(long article) {
        Total total = totals.get(article);
        if (total != null) {
            total.doubt();
        }
    }

    void forget(Collection<Long> articles) {
        totals.keySet().removeAll(articles);
    }

    /** The views of these articles are stored now, whose numbers in the database are these. */
    void stored(Map<Long, Long> views, Map<Long, Long> numbers) {
        away = false;
        views.forEach((article, own) -> {
            Total total = totals.get(article);
            if (total != null) {
                total.store(numbers.getOrDefault(article, 0L), own);
            }
        });
    }

    /** Reads those that somebody waits for. */
    void load(Function<Collection<Long>, Map<Long, Long>> database) {
        List<Total> loaded = new ArrayList<>();
        for (Total total = wanted.poll(); total != null; total = wanted.poll()) {
            if (!total.isKnown()) {
                loaded.add(total);
            }
        }
        store(loaded, database);
    }

    /** Reads again those that were shown since the last time, and drops others if there are too many. */
    void refresh(Function<Collection<Long>, Map<Long, Long>> database) {
        boolean tooMany = totals.size() > most;
        List<Total> shown = new ArrayList<>();
        for (Total total : totals.values()) {
            if (shown.size() < MOST_REFRESHED && total.wasAsked()) {
                shown.add(total);
            } else if (tooMany && total.drop()) {
                totals.remove(total.article(), total);
            }
        }
        store(shown, database);
    }

    /** The database is away: nobody waits for it until it is back. */
    void giveUp() {
        away = true;
        for (Total total = wanted.poll(); total != null; total = wanted.poll()) {
            synchronized (total) {
                total.notifyAll();
            }
        }
    }

    int size() {
        return totals.size();
    }

    private void store(List<Total> some, Function<Collection<Long>, Map<Long, Long>> database) {
        if (!some.isEmpty()) {
            Map<Long, Long> numbers =
                    database.apply(some.stream().map(Total::article).distinct().toList());
            away = false;
            some.forEach(total -> total.store(numbers.getOrDefault(total.article(), 0L), 0));
        }
    }

    private Total total(long article) {
        Total total = totals.get(article);
        return total == null ? totals.computeIfAbsent(article, Total::new) : total;
    }

    private void await(Total total) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        synchronized (total) {
            long rest = PATIENCE_NANOS;
            while (!total.isKnown() && !away && rest > 0) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(total, rest);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return;
                }
                rest = deadline - System.nanoTime();
            }
        }
    }
}
