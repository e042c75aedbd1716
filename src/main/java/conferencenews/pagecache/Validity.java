package conferencenews.pagecache;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what was rendered holds: in one generation of the site, from the moment it was begun until something becomes
 * or stops being public by itself.
 *
 * @param until the end for any page
 * @param articleUntil the end for the page of an article, which shows less that changes; not before the other
 */
record Validity(long generation, Instant from, Instant until, Instant articleUntil) {

    static Validity until(long generation, Instant from, Instant until) {
        return new Validity(generation, from, until, until);
    }

    Validity ofArticle() {
        return until(generation, from, articleUntil);
    }

    boolean holds(long generation, Instant now) {
        return this.generation == generation && !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether what is read in this one may be sent to who asks in the other. */
    boolean isAsGoodAs(Validity other) {
        return generation >= other.generation && other.from.isBefore(until) && !other.from.isBefore(from);
    }

    Validity atMost(Duration duration) {
        Instant end = from.plus(duration);
        return end.isBefore(until) ? until(generation, from, end) : this;
    }
}
