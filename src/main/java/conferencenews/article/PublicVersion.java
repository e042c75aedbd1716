package conferencenews.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as readers had it for a while.
 *
 * @param number of the revision
 * @param until null while it is public
 * @param notes what readers were told when it came
 * @param suppressed whether it was taken down
 */
record PublicVersion(int number, Instant from, @Nullable Instant until, List<UpdateNote> notes, boolean suppressed) {

    public boolean isCurrent() {
        return until == null;
    }
}
