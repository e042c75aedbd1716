package conferencenews.article;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final String CHOICE = "choice.";

    /** The fields for which the other one's text was chosen. */
    static Set<String> theirs(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(choice -> choice.getKey().startsWith(CHOICE))
                .filter(choice -> choice.getValue()[0].equals("theirs"))
                .map(choice -> choice.getKey().substring(CHOICE.length()))
                .collect(Collectors.toSet());
    }

    /**
     * One field in both versions, as text.
     *
     * @param mineChanged whether mine is not what it was before
     * @param theirsChanged whether theirs is not
     * @param parts of the body, word by word, what mine has otherwise than theirs; empty for a short field
     */
    record Difference(
            String name,
            String mine,
            String theirs,
            boolean mineChanged,
            boolean theirsChanged,
            List<ContentDiff.Part> parts) {

        public String labelKey() {
            return "admin.article." + name;
        }

        public boolean isChangedByBoth() {
            return mineChanged && theirsChanged;
        }

        /** The name of the choice between the two. */
        public String choice() {
            return CHOICE + name;
        }

        /** Whose is chosen unless a person says otherwise. */
        public boolean isTheirsProposed() {
            return theirsChanged && !mineChanged;
        }
    }
}
