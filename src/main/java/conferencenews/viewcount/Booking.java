package conferencenews.viewcount;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request for an article is booked as. The codes stand in journals, which outlive an upgrade. */
enum Booking {
    VIEW(1),
    REPEAT(2),
    SUSPECT(3),
    STAFF(4),
    PREFETCH(5),
    NOT_NAVIGATION(6),
    ROBOT_SEARCH(7),
    ROBOT_AI(8),
    ROBOT_AI_AGENT(9),
    ROBOT_TOOL(10),
    ROBOT_OTHER(11),
    /** No request: the article was deleted for good. */
    DELETION(15);

    private static final int CODES = 16;
    private static final @Nullable Booking[] BY_CODE = byCode();

    private final int code;

    Booking(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** @return null if nothing has this code */
    static @Nullable Booking of(int code) {
        return BY_CODE[code & CODES - 1];
    }

    /** Of a request that is not a person's reading; null if it is not worth a record. */
    static @Nullable Booking of(Verdict refused) {
        Robot robot = refused.robot();
        if (robot != null) {
            return switch (robot.kind()) {
                case SEARCH -> ROBOT_SEARCH;
                case AI -> ROBOT_AI;
                case AI_AGENT -> ROBOT_AI_AGENT;
                case TOOL -> ROBOT_TOOL;
                case OTHER -> ROBOT_OTHER;
            };
        }
        Reason reason = refused.reason();
        if (reason == Reason.STAFF) {
            return STAFF;
        }
        return reason == Reason.PREFETCH ? PREFETCH : reason == Reason.NOT_NAVIGATION ? NOT_NAVIGATION : null;
    }

    boolean isExcluded() {
        return this != VIEW && this != DELETION;
    }

    boolean isOfAPerson() {
        return this == VIEW || this == REPEAT || this == SUSPECT;
    }

    /** The class in the table of excluded requests: {@code robot-ai-agent}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Booking[] byCode() {
        @Nullable Booking[] bookings = new @Nullable Booking[CODES];
        for (Booking booking : values()) {
            bookings[booking.code] = booking;
        }
        return bookings;
    }
}
