package conferencenews.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when one registers; the site links there and does no more.
 *
 * @param url empty if there is no registration
 */
public record Registration(
        String url, @Nullable Instant opens, @Nullable Instant closes) {

    static final Registration NONE = new Registration("", null, null);

    /** What the clock says of it. */
    public enum State {
        NONE,
        LATER,
        OPEN,
        CLOSED
    }

    State state(Instant now) {
        if (url.isEmpty()) {
            return State.NONE;
        }
        if (opens != null && now.isBefore(opens)) {
            return State.LATER;
        }
        return closes != null && !now.isBefore(closes) ? State.CLOSED : State.OPEN;
    }
}
