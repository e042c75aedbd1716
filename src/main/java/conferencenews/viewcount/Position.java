package conferencenews.viewcount;

/** A place in the journal, as one number that grows with it: that of the segment and of the record in it. */
final class Position {

    private static final int RECORD_BITS = 20;

    private Position() {}

    static long of(long segment, int record) {
        return segment << RECORD_BITS | record;
    }

    static long segment(long position) {
        return position >> RECORD_BITS;
    }

    static int record(long position) {
        return (int) position & (1 << RECORD_BITS) - 1;
    }
}
