package conferencenews.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one editor typed beside what another saved in the meantime.
 *
 * @param fields those that are not the same
 */
record EditConflict(
        FormFields mine,
        FormFields theirs,
        int theirNumber,
        @Nullable String theirBy,
        Instant theirAt,
        List<Difference> fields) {

    /**
     * One field in both versions, as text.
     *
     * @param mineChanged whether it is still what it was before in theirs
     * @param theirsChanged whether it is still what it was before in mine
     */
    record Difference(String name, String mine, String theirs, boolean mineChanged, boolean theirsChanged) {

        public String labelKey() {
            return "admin.article." + name;
        }

        public boolean isChangedByBoth() {
            return mineChanged && theirsChanged;
        }

        /** Whose is chosen unless a person says otherwise. */
        public boolean isTheirsProposed() {
            return theirsChanged && !mineChanged;
        }
    }
}
