package conferencenews.viewcount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the file work of a journal, so that no request does: new segments, old segments, writing to the disk. */
final class JournalKeeper implements AutoCloseable {

    /** Of 1 MB each: the journal is never larger. */
    static final int MOST_SEGMENTS = 512;

    /** Visitors are forgotten a little before the 48 hours are over. */
    static final Duration KEPT = Duration.ofHours(47);

    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);
    private static final Duration LONGEST_IN_USE = Duration.ofHours(6);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(1);
    private static final int SPARE = 2;

    private final ViewJournal journal;
    private final SegmentFiles files;
    private final Clock clock;
    private final int mostSegments;
    private final Thread thread = new Thread(this::run, "view-journal");
    private final Set<Long> withoutVisitors = new HashSet<>();
    private long forced;
    private long nextForce = System.nanoTime();
    private @Nullable String obstacle;
    private long refusedBefore;
    private volatile boolean stopped;
    private volatile boolean closed;

    JournalKeeper(ViewJournal journal, Clock clock, int mostSegments) {
        this.journal = journal;
        this.files = journal.files();
        this.clock = clock;
        this.mostSegments = mostSegments;
    }

    /** From when this returns on, entries can be appended, unless there is no room. */
    void start() {
        keep();
        journal.advance(journal.current());
        journal.whenSpareIsNeeded(() -> LockSupport.unpark(thread));
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        LockSupport.unpark(thread);
        thread.join(TimeUnit.SECONDS.toMillis(10));
        journal.live().values().forEach(Segment::force);
        deleteSpare();
    }

    /** Whether requests are not counted for want of room. */
    boolean isStopped() {
        return stopped;
    }

    synchronized void keep() {
        retire();
        forgetOld();
        prepare();
        report();
        forceOnceASecond();
    }

    private void run() {
        while (!closed) {
            try {
                keep();
            } catch (RuntimeException failed) {
                LOG.warn("The journal of views could not be kept: {}", failed.toString());
            }
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        }
    }

    /** On a quiet site too no segment is used for so long that it could not be deleted in time. */
    private void retire() {
        Segment current = journal.current();
        long now = clock.millis();
        if (now - current.firstTime(now) >= LONGEST_IN_USE.toMillis()) {
            journal.advance(current);
        }
        for (Segment former : journal.live().headMap(journal.current().number()).values()) {
            journal.kept().putIfAbsent(former.number(), former.firstTime(now));
            if (isApplied(former.number())) {
                former.force();
                journal.live().remove(former.number());
            }
        }
    }

    private void forgetOld() {
        long old = clock.millis() - KEPT.toMillis();
        journal.kept().forEach((number, firstTime) -> {
            if (firstTime <= old) {
                forget(number);
            }
        });
    }

    private void forget(long number) {
        try {
            if (isApplied(number)) {
                delete(number);
            } else if (withoutVisitors.add(number)) {
                files.forgetVisitors(number);
            }
        } catch (IOException later) {
            withoutVisitors.remove(number);
            LOG.debug("Segment {} stays for now", number, later);
        }
    }

    private void delete(long number) throws IOException {
        files.delete(number);
        journal.kept().remove(number);
        withoutVisitors.remove(number);
    }

    private void prepare() {
        obstacle = null;
        try {
            while (journal.spare().size() < SPARE && hasRoom()) {
                journal.spare().add(files.create(journal.next().get()));
                journal.next().incrementAndGet();
            }
        } catch (IOException | UncheckedIOException full) {
            obstacle = String.valueOf(full.getMessage());
        }
        journal.hasRoom(obstacle == null || !journal.spare().isEmpty());
    }

    /** What stands in the database makes room, the oldest first. */
    private boolean hasRoom() throws IOException {
        while (size() >= mostSegments
                && !journal.kept().isEmpty()
                && isApplied(journal.kept().firstKey())) {
            delete(journal.kept().firstKey());
        }
        if (size() >= mostSegments) {
            obstacle = "the journal holds " + journal.pending() + " of them that wait for the database";
        }
        return obstacle == null;
    }

    private int size() {
        return journal.kept().size()
                + journal.live().tailMap(journal.current().number()).size()
                + journal.spare().size();
    }

    private boolean isApplied(long number) {
        return number < Position.segment(journal.applied());
    }

    /** One line when counting stops and one when it goes on. */
    private void report() {
        long refused = journal.refused();
        if (!stopped && refused > refusedBefore && obstacle != null) {
            stopped = true;
            LOG.error("Views are not counted until there is room again, pages go on: {}", obstacle);
        } else if (obstacle == null && refused > refusedBefore) {
            stopped = false;
            LOG.info("Views are counted again; {} requests were not", refused - refusedBefore);
        }
        refusedBefore = stopped ? refusedBefore : refused;
    }

    private void forceOnceASecond() {
        if (System.nanoTime() - nextForce < 0) {
            return;
        }
        nextForce = System.nanoTime() + BETWEEN_ROUNDS.toNanos();
        Segment current = journal.current();
        long end = Position.of(current.number(), current.end());
        if (end != forced) {
            journal.live().tailMap(Position.segment(forced)).values().forEach(Segment::force);
            forced = end;
        }
    }

    private void deleteSpare() {
        for (Segment unused : journal.spare()) {
            try {
                files.delete(unused.number());
            } catch (IOException harmless) {
                LOG.debug("Segment {} is deleted at the next start", unused.number(), harmless);
            }
        }
    }
}
