package conferencenews.viewcount;

import org.jspecify.annotations.Nullable;

/**
 * A verdict and how it is booked.
 *
 * @param entry null when nothing is
 */
record Decision(Verdict verdict, @Nullable Entry entry) {

    /** Of a request that is not a person's reading. */
    static Decision refused(long article, long time, Verdict verdict) {
        Booking booking = Booking.of(verdict);
        return new Decision(verdict, booking == null ? null : Entry.of(article, time, booking));
    }

    /** Of a person's reading. */
    static Decision of(Entry entry) {
        return new Decision(verdict(entry.booking()), entry);
    }

    private static Verdict verdict(Booking booking) {
        return switch (booking) {
            case VIEW -> Verdict.VIEW;
            case SUSPECT -> Verdict.SUSPECT;
            default -> Verdict.REPEAT;
        };
    }
}
