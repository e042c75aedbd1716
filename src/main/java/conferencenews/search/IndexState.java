package conferencenews.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the index is doing.
 *
 * @param ready whether it has ever been whole; until then not everything is found
 * @param building whether it is being built
 * @param done how many articles the building has taken in
 * @param all how many articles there are to take in
 * @param builtAt when the last building in this process was complete; null if there was none
 * @param failure why it could not be written or read last time; null if it could
 */
record IndexState(
        boolean ready,
        boolean building,
        long done,
        long all,
        @Nullable Instant builtAt,
        @Nullable String failure) {

    static final IndexState UNKNOWN = new IndexState(false, false, 0, 0, null, null);

    /** Whole per cent. */
    public int percent() {
        return all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
    }

    IndexState begins(long all) {
        return new IndexState(ready, true, 0, all, builtAt, null);
    }

    IndexState took(int articles) {
        return new IndexState(ready, true, done + articles, all, builtAt, null);
    }

    IndexState ends(Instant now) {
        return new IndexState(true, false, done, all, now, null);
    }

    IndexState keepsUp() {
        return new IndexState(true, false, done, all, builtAt, null);
    }

    IndexState fails(String failure) {
        return new IndexState(ready, false, done, all, builtAt, failure);
    }
}
