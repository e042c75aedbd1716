package conferencenews.viewcount;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what was counted until it stands in the database; a database that is away costs no view and no page. */
@Component
class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(5);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final int MAX_WAIT_MILLIS = 500;

    private final DailyViews stored;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private SortedMap<Cell, Figures> pending = new TreeMap<>();
    private volatile Instant retryAt = Instant.MIN;
    private Instant warnAgainAt = Instant.MIN;

    Ledger(DailyViews stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Returns when it is stored, unless the database is slow or away. */
    void book(long article, LocalDate date, Figures figures) {
        add(new Cell(article, date), figures);
        write();
    }

    /** Stored and pending. */
    long views(long article) {
        return storedViews(article) + pendingViews(article);
    }

    void forget(Collection<Long> articles) {
        stored.delete(articles);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void write() {
        if (!clock.instant().isBefore(retryAt)) {
            writeInTurn();
        }
    }

    @PreDestroy
    void close() {
        writeInTurn();
    }

    /** Who comes first writes for all who came before: a hot article costs a transaction for many views. */
    private void writeInTurn() {
        try {
            if (writing.tryLock(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    store(drained());
                } finally {
                    writing.unlock();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(SortedMap<Cell, Figures> batch) {
        try {
            if (!batch.isEmpty()) {
                stored.add(batch);
            }
        } catch (RuntimeException failed) {
            batch.forEach(this::add);
            retryAt = clock.instant().plus(BEFORE_RETRY);
            warn(failed);
        }
    }

    private long storedViews(long article) {
        try {
            return stored.views(article);
        } catch (RuntimeException failed) {
            warn(failed);
            return 0;
        }
    }

    private synchronized long pendingViews(long article) {
        return pending.entrySet().stream()
                .filter(entry -> entry.getKey().article() == article)
                .mapToLong(entry -> entry.getValue().views())
                .sum();
    }

    private synchronized void add(Cell cell, Figures figures) {
        pending.merge(cell, figures, Figures::plus);
    }

    private synchronized SortedMap<Cell, Figures> drained() {
        SortedMap<Cell, Figures> batch = pending;
        pending = new TreeMap<>();
        return batch;
    }

    private synchronized void warn(RuntimeException failed) {
        Instant now = clock.instant();
        if (!now.isBefore(warnAgainAt)) {
            warnAgainAt = now.plus(BETWEEN_WARNINGS);
            LOG.warn("Views wait for the database: {}", failed.getMessage());
        }
    }
}
