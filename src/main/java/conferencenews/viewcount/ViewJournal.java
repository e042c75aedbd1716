package conferencenews.viewcount;

import java.io.IOException;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was counted, in the order in which it was, in files that are mapped into memory: whoever appends does nothing
 * but write to memory, and what is appended outlives the process. {@link JournalKeeper} makes the files.
 */
final class ViewJournal {

    private static final Logger LOG = LoggerFactory.getLogger(ViewJournal.class);
    private static final int PATIENCE_MILLIS = 100;
    private static final int MOST_SEGMENTS_AT_ONCE = 8;

    private final SegmentFiles files;
    private final Clock clock;
    private final ConcurrentNavigableMap<Long, Segment> live = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Long> kept = new ConcurrentSkipListMap<>();
    private final Queue<Segment> spare = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private volatile Segment current = Segment.none(0);
    private volatile long applied;
    private volatile boolean room = true;
    private volatile Runnable whenSpareIsNeeded = () -> {};

    ViewJournal(SegmentFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Reads what former processes have left, oldest first, and goes on behind it.
     *
     * @param applied the position up to which it stands in the database
     * @return the position at the end of what is there
     */
    long open(long applied, Consumer<Entry> reader) throws IOException {
        this.applied = applied;
        long last = 0;
        for (long number : files.numbers()) {
            last = Math.max(last, number);
            take(number, reader);
        }
        current = Segment.none(Math.max(last, Position.segment(applied)) + 1);
        next.set(current.number() + 1);
        return Position.of(last, Segment.CAPACITY);
    }

    /** Returns false, after a moment's wait at most, if there is no room. */
    boolean append(Entry entry) {
        for (int waited = 0; waited < PATIENCE_MILLIS; ) {
            Segment segment = current;
            int index = segment.claim();
            if (index >= 0) {
                if (segment.write(index, entry)) {
                    return true;
                }
            } else if (!advance(segment)) {
                waited += room ? 1 : PATIENCE_MILLIS;
                LockSupport.parkNanos(room ? 1_000_000 : 1);
            }
        }
        refused.incrementAndGet();
        return false;
    }

    /** Up to where the journal stands in the database. */
    long applied() {
        return applied;
    }

    void applied(long position) {
        applied = position;
    }

    /** The end of what is to be written to the database next, which is not too much at once. */
    long nextEnd() {
        return Math.min(end(), Position.of(Position.segment(applied) + MOST_SEGMENTS_AT_ONCE, 0));
    }

    /** Where the next record will stand. */
    long end() {
        Segment segment = current;
        return Position.of(segment.number(), segment.end());
    }

    /** The number of records that do not stand in the database yet, some of which may be empty. */
    long pending() {
        Segment segment = current;
        long segments = segment.number() - Position.segment(applied);
        return Math.max(0, segments * Segment.CAPACITY + segment.end() - Position.record(applied));
    }

    /** The number of requests that could not be counted since the start. */
    long refused() {
        return refused.get();
    }

    /** Waits for records that are about to be written. */
    void read(long from, long to, Consumer<Entry> reader) {
        for (long number = Position.segment(from); number <= Position.segment(to); number++) {
            int start = number == Position.segment(from) ? Position.record(from) : 0;
            Segment segment = live.get(number);
            if (segment != null) {
                int end = number == Position.segment(to) ? Position.record(to) : segment.end();
                readSettled(segment, start, end, reader);
            } else if (kept.containsKey(number)) {
                readFile(number, start, reader);
            }
        }
    }

    SegmentFiles files() {
        return files;
    }

    Segment current() {
        return current;
    }

    /** The segments that are mapped: the one that is written to, and former ones that are to be stored. */
    ConcurrentNavigableMap<Long, Segment> live() {
        return live;
    }

    /** The former segments that have a file, each with the time of its first record. */
    ConcurrentNavigableMap<Long, Long> kept() {
        return kept;
    }

    /** The segments in store for when the current one is full. */
    Queue<Segment> spare() {
        return spare;
    }

    AtomicLong next() {
        return next;
    }

    void hasRoom(boolean room) {
        this.room = room;
    }

    void whenSpareIsNeeded(Runnable action) {
        whenSpareIsNeeded = action;
    }

    /** Puts the next segment in the place of this one, unless somebody else just did. */
    boolean advance(Segment full) {
        boolean advanced = full != current || replace(full);
        if (room) { // else it is tried once a second, however many ask
            whenSpareIsNeeded.run();
        }
        return advanced;
    }

    private synchronized boolean replace(Segment full) {
        if (full == current) {
            Segment fresh = spare.poll();
            if (fresh == null) {
                return false;
            }
            live.put(fresh.number(), fresh);
            current = fresh;
            full.close();
        }
        return true;
    }

    private static void readSettled(Segment segment, int start, int end, Consumer<Entry> reader) {
        for (int index = start; index < end; index++) {
            for (int waited = 0; !segment.isSettled(index); waited++) {
                LockSupport.parkNanos(1_000_000);
                if (waited == PATIENCE_MILLIS) {
                    segment.giveUp(index);
                }
            }
            Entry entry = segment.read(index);
            if (entry != null) {
                reader.accept(entry);
            }
        }
    }

    private void take(long number, Consumer<Entry> reader) throws IOException {
        AtomicLong firstTime = new AtomicLong(clock.millis());
        int records = readFile(number, 0, entry -> {
            firstTime.accumulateAndGet(entry.time(), Math::min);
            reader.accept(entry);
        });
        if (records == 0 && number > Position.segment(applied) && files.isComplete(number)) {
            files.delete(number); // one in store
        } else {
            kept.put(number, records == 0 ? files.modified(number) : firstTime.get());
        }
    }

    private int readFile(long number, int start, Consumer<Entry> reader) {
        int records = 0;
        int torn = 0;
        try {
            Segment segment = files.read(number);
            boolean sound = segment.isSound() && files.isComplete(number);
            for (int index = start; index < Segment.CAPACITY; index++) {
                Entry entry = segment.read(index);
                if (entry != null) {
                    records++;
                    reader.accept(entry);
                } else if (segment.isTorn(index)) {
                    torn++;
                }
            }
            if (!sound || torn > 0) {
                LOG.warn(
                        "Segment {} of the journal of views is damaged: {} records read, {} torn",
                        number,
                        records,
                        torn);
            }
        } catch (IOException unreadable) {
            LOG.warn("Segment {} of the journal of views cannot be read: {}", number, unreadable.getMessage());
        }
        return records;
    }
}
