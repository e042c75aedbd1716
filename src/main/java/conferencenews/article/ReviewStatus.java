package conferencenews.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest revision stands in the reviews, and what the one who looks may do about it.
 *
 * @param needed how many its section asks for; 0 to 3
 * @param since when it was sent; null if it does not wait
 * @param returned the return since which nobody has sent it again
 * @param obstacle why the one who looks may not sign next, as a message key
 */
record ReviewStatus(
        int number,
        int needed,
        @Nullable Instant since,
        boolean approved,
        List<Decision> signed,
        @Nullable Decision returned,
        boolean mayReview,
        @Nullable String obstacle) {

    public boolean isWaiting() {
        return since != null && !approved;
    }

    /** Whether something still stands between this revision and its publication. */
    public boolean isLacking() {
        return signed.size() < needed;
    }

    /** The step that comes next, from 1 on. */
    public int step() {
        return signed.size() + 1;
    }

    /** What is printed behind "step": one review can be given where none is asked for. */
    public int steps() {
        return Math.max(needed, step());
    }

    /** @param name of who decided; null for the system */
    record Decision(int step, int number, @Nullable String name, Instant at, String remark) {}
}
