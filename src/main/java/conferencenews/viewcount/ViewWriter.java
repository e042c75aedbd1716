package conferencenews.viewcount;

import conferencenews.viewcount.StoredViews.CheckpointMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that talks to the database about views: takes the journal there and brings the numbers back. */
final class ViewWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);
    /** One batch costs the same for one view of an article and for a thousand. */
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(2);

    /** And takes at most a twentieth of a processor, unless numbers would be too old. */
    private static final int REST = 20;

    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final Duration HOURS_KEPT = Duration.ofHours(48);
    private static final Duration LAST_BATCHES = Duration.ofSeconds(10);

    private final ViewJournal journal;
    private final StoredViews stored;
    private final Totals totals;
    private final String node;
    private final ZoneId zone;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "view-writer");
    private final Turn batches = new Turn(BETWEEN_BATCHES);
    private final Turn tries = new Turn(BETWEEN_TRIES);
    private final Turn cleanings = new Turn(BETWEEN_CLEANINGS);
    private @Nullable Batch tried;
    private volatile boolean waiting;
    private boolean misled;
    private volatile boolean closed;

    /** @param node the name under which the journal's position stands in the database */
    ViewWriter(ViewJournal journal, StoredViews stored, Totals totals, String node, ZoneId zone, Clock clock) {
        this.journal = journal;
        this.stored = stored;
        this.totals = totals;
        this.node = node;
        this.zone = zone;
        this.clock = clock;
    }

    /** Stores what a former process has left before it returns, if the database takes it. */
    void start() {
        write();
        journal.read(journal.applied(), journal.end(), totals::adopt);
        totals.whenWanted(() -> LockSupport.unpark(thread));
        thread.setDaemon(true);
        thread.start();
    }

    /** Stores everything, if the database takes it; else it stays in the journal. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        LockSupport.unpark(thread);
        thread.join(LAST_BATCHES.toMillis());
    }

    /** Stores what is there now. */
    synchronized void write() {
        try {
            while (!misled && storeNext()) {
                goesOn();
            }
        } catch (CheckpointMoved moved) {
            misled = true;
            LOG.error(
                    "Views wait in the journal until the site is started again: the database was replaced by another"
                            + " one while the site was running, or another process uses a copy of {}",
                    node);
        } catch (RuntimeException failed) {
            waitFor(failed);
        }
    }

    /** Brings the numbers of articles back that somebody waits for. */
    synchronized void load() {
        ask(() -> totals.load(stored::totals));
    }

    /** Brings the numbers back that were shown lately, to which other processes may have added. */
    synchronized void refresh() {
        ask(() -> totals.refresh(stored::totals));
    }

    synchronized void clean() {
        ask(() -> stored.deleteHoursBefore(clock.instant().minus(HOURS_KEPT)));
    }

    private void run() {
        while (!closed) {
            load();
            batches.take(this::exchange);
            cleanings.take(this::clean);
            LockSupport.parkNanos(batches.nanosLeft());
        }
        write();
    }

    /** Takes what is new to the database, and brings back what others have added. */
    private void exchange() {
        long begin = System.nanoTime();
        if (waiting) {
            tries.take(this::write);
        } else {
            write();
        }
        refresh();
        if (!waiting) {
            batches.restFor(REST * (System.nanoTime() - begin));
        }
    }

    /** What was tried once is tried again as it was: it may stand in the database without anybody having heard of it. */
    private boolean storeNext() {
        if (tried == null) {
            long from = journal.applied();
            long to = journal.nextEnd();
            if (to <= from) {
                return false;
            }
            tried = new Batch(from, to, zone);
            journal.read(from, to, tried::add);
        }
        totals.stored(tried.views(), stored.add(tried, node));
        journal.applied(tried.to());
        tried = null;
        return true;
    }

    /** While it is unknown whether a batch is stored, numbers from the database cannot be trusted. */
    private void ask(Runnable question) {
        if (tried != null) {
            totals.giveUp();
            return;
        }
        try {
            question.run();
        } catch (RuntimeException failed) {
            waitFor(failed);
        }
    }

    private void waitFor(RuntimeException failed) {
        totals.giveUp();
        if (!waiting) {
            waiting = true;
            LOG.warn("Views wait in the journal for the database: {}", failed.getMessage());
        }
    }

    private void goesOn() {
        if (waiting) {
            waiting = false;
            LOG.info("Views are stored in the database again");
        }
    }

    /** What is done once in a while. */
    private static final class Turn {

        private final long interval;
        private long next = System.nanoTime();

        Turn(Duration interval) {
            this.interval = interval.toNanos();
        }

        void take(Runnable action) {
            if (nanosLeft() <= 0) {
                next = System.nanoTime() + interval;
                action.run();
            }
        }

        /** Not less than usual. */
        void restFor(long nanos) {
            next = System.nanoTime() + Math.max(interval, Math.min(nanos, LONGEST_REST.toNanos()));
        }

        long nanosLeft() {
            return next - System.nanoTime();
        }
    }
}
