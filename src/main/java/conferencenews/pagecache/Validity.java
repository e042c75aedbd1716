package conferencenews.pagecache;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what was rendered holds: in one generation of the site, from the moment it was begun until something becomes
 * or stops being public by itself.
 */
record Validity(long generation, Instant from, Instant until) {

    boolean holds(long generation, Instant now) {
        return this.generation == generation && !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether what is read in this one may be sent to who asks in the other. */
    boolean isAsGoodAs(Validity other) {
        return generation >= other.generation && other.from.isBefore(until) && !other.from.isBefore(from);
    }

    Validity atMost(Duration duration) {
        Instant end = from.plus(duration);
        return end.isBefore(until) ? new Validity(generation, from, end) : this;
    }
}
