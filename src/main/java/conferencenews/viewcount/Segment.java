package conferencenews.viewcount;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A part of the journal: a fixed number of records of 40 bytes, which are article, time, visitor (16 bytes) and a word
 * that says what the record is and that it is whole. The word is written last, so that a record is there or is not, and
 * no reader and no killed process sees half of one.
 */
final class Segment {

    static final int HEADER = 64;
    static final int RECORD = 40;
    static final int CAPACITY = 26_212;
    static final int SIZE = HEADER + CAPACITY * RECORD;

    private static final VarHandle WORD = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MAGIC = 0x3176_7377_6569_7600L;
    private static final int TIME = 8;
    private static final int VISITOR = 16;
    private static final int STATE = 32;
    private static final int BOOKING = 0xF;
    private static final int UNIQUE = 0x10;
    private static final int READER = 0x20;
    private static final int GIVEN_UP = 0x4000;
    private static final int WHOLE = 0x8000;

    private final long number;
    private final ByteBuffer bytes;
    private final AtomicInteger claimed;
    private volatile int end = CAPACITY;

    private Segment(long number, ByteBuffer bytes, int claimed) {
        this.number = number;
        this.bytes = bytes;
        this.claimed = new AtomicInteger(claimed);
    }

    /** One that takes nothing. */
    static Segment none(long number) {
        Segment none = new Segment(number, ByteBuffer.allocate(0), CAPACITY);
        none.end = 0;
        return none;
    }

    /** Of a file that {@link #empty} began. */
    static Segment toWrite(long number, MappedByteBuffer mapped) {
        return new Segment(number, mapped.order(ByteOrder.LITTLE_ENDIAN), 0);
    }

    static Segment toRead(long number, ByteBuffer bytes) {
        return new Segment(number, bytes.order(ByteOrder.LITTLE_ENDIAN), CAPACITY);
    }

    /** The content of a new file. */
    static byte[] empty(long number) {
        byte[] content = new byte[SIZE];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putLong(MAGIC).putLong(number);
        return content;
    }

    /** Whether a file begins as it should. */
    boolean isSound() {
        return bytes.getLong(0) == MAGIC && bytes.getLong(8) == number;
    }

    long number() {
        return number;
    }

    /** The place of a new record, or -1 when there is none left. */
    int claim() {
        if (claimed.get() >= CAPACITY) {
            return -1;
        }
        int index = claimed.getAndIncrement();
        return index < CAPACITY ? index : -1;
    }

    /** Returns false if the record's place was given up meanwhile. */
    boolean write(int index, Entry entry) {
        int offset = offset(index);
        bytes.putLong(offset, entry.article());
        bytes.putLong(offset + TIME, entry.time());
        bytes.putLong(offset + VISITOR, entry.visitor().high());
        bytes.putLong(offset + VISITOR + 8, entry.visitor().low());
        int flags = WHOLE | entry.booking().code() | (entry.unique() ? UNIQUE : 0) | (entry.reader() ? READER : 0);
        return WORD.compareAndSet(bytes, offset + STATE, 0L, word(index, flags, entry.article(), entry.time()));
    }

    /** From now on no record can be claimed. */
    void close() {
        end = Math.min(CAPACITY, claimed.getAndAdd(2 * CAPACITY));
    }

    /** The number of records claimed. */
    int end() {
        return Math.min(end, claimed.get());
    }

    /** Whether a claimed record is written. */
    boolean isSettled(int index) {
        return (long) WORD.getAcquire(bytes, offset(index) + STATE) != 0;
    }

    /** Asks the operating system to write it to the disk now. */
    void force() {
        ((MappedByteBuffer) bytes).force();
    }

    /** Who has claimed it, but was held up, will have to claim another. */
    void giveUp(int index) {
        WORD.compareAndSet(bytes, offset(index) + STATE, 0L, (long) GIVEN_UP);
    }

    /** Returns null where there is no whole record. */
    @Nullable
    Entry read(int index) {
        int offset = offset(index);
        long word = bytes.getLong(offset + STATE);
        long article = bytes.getLong(offset);
        long time = bytes.getLong(offset + TIME);
        int flags = (int) word & 0xFFFF;
        Booking booking = Booking.of(flags & BOOKING);
        if ((flags & WHOLE) == 0 || booking == null || word != word(index, flags, article, time)) {
            return null;
        }
        VisitorKey visitor = new VisitorKey(bytes.getLong(offset + VISITOR), bytes.getLong(offset + VISITOR + 8));
        return new Entry(article, time, visitor, booking, (flags & UNIQUE) != 0, (flags & READER) != 0);
    }

    boolean isEmpty() {
        for (int index = 0; index < CAPACITY; index++) {
            if (read(index) != null) {
                return false;
            }
        }
        return true;
    }

    /** Whether something other than a whole record stands there: a power loss can do that. */
    boolean isTorn(int index) {
        long word = bytes.getLong(offset(index) + STATE);
        return word != 0 && word != GIVEN_UP && read(index) == null;
    }

    /** The time of the first record in milliseconds, or this one if there is no record. */
    long firstTime(long otherwise) {
        for (int index = 0; index < end(); index++) {
            Entry entry = read(index);
            if (entry != null) {
                return entry.time();
            }
        }
        return otherwise;
    }

    static void forgetVisitors(ByteBuffer bytes) {
        for (int index = 0; index < CAPACITY; index++) {
            bytes.putLong(offset(index) + VISITOR, 0).putLong(offset(index) + VISITOR + 8, 0);
        }
    }

    private static int offset(int index) {
        return HEADER + index * RECORD;
    }

    /** The flags and a check of what they stand for; the visitor is left out, so that it can be forgotten. */
    private long word(int index, int flags, long article, long time) {
        long check = (number << 20 | index) * 0x9E3779B97F4A7C15L;
        check = (Long.rotateLeft(check, 23) ^ article) * 0xBF58476D1CE4E5B9L;
        check = (Long.rotateLeft(check, 23) ^ time) * 0x94D049BB133111EBL;
        check = (Long.rotateLeft(check, 23) ^ flags) * 0x9E3779B97F4A7C15L;
        return check & 0xFFFF_FFFF_0000_0000L | flags;
    }
}
