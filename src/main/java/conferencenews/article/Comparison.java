package conferencenews.article;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the changes between lists, with a bounded amount of work for all of them together. */
final class Comparison {

    private static final int MOST_CHANGES = 1_000;

    /** How many pairs of items two lists may be worth, and all lists. */
    private static final long EFFORT_OF_LISTS = 50_000_000;

    private long effort = 20_000_000;

    /** In their order; null where the lists differ too much for it. */
    @Nullable
    List<Change> changes(List<String> before, List<String> after) {
        long most = Math.min(MOST_CHANGES, EFFORT_OF_LISTS / (before.size() + after.size() + 1));
        Limit limit = new Limit(Math.min(most, (long) Math.sqrt(effort)));
        try {
            List<Change> lastFirst = new MyersDiff<String>().computeDiff(before, after, limit);
            Collections.reverse(lastFirst);
            return lastFirst;
        } catch (TooDifferent tooDifferent) {
            return null;
        } finally {
            effort -= limit.changes * limit.changes / 2;
        }
    }

    /** Stops at that many changes: the work grows with their square. */
    private static final class Limit implements DiffAlgorithmListener {

        private final long most;
        private long changes;

        Limit(long most) {
            this.most = most;
        }

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int possible) {
            this.changes = changes;
            if (changes > most) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooDifferent extends RuntimeException {

        TooDifferent() {
            super("Too many changes", null, false, false);
        }
    }
}
