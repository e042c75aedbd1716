package conferencenews.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version in an article's history, with what became of it.
 *
 * @param savedBy null is the system
 * @param substantive whether it is an update to readers; never before the article is first public
 * @param suppressed whether it was taken down
 * @param events in their order
 */
record HistoryEntry(
        int number,
        Instant savedAt,
        @Nullable String savedBy,
        String note,
        boolean substantive,
        String publicNote,
        boolean suppressed,
        List<Event> events) {

    /** Whether any reader ever saw it. */
    public boolean wasPublic() {
        return events.stream().anyMatch(event -> event.kind() == Event.Kind.PUBLISHED);
    }

    /** Whether readers see it now, or will. */
    public boolean isPublicOrPlanned() {
        return !events.isEmpty()
                && !suppressed
                && !events.get(events.size() - 1).kind().isEnd();
    }

    /**
     * What was done with a version, or happened to it.
     *
     * @param at when it came or will come into effect
     * @param by null where it came by itself
     * @param text the reason, for colleagues
     */
    record Event(Kind kind, Instant at, @Nullable String by, String text) {

        enum Kind {
            SCHEDULED,
            PUBLISHED,
            SUPERSEDED,
            EXPIRED,
            WITHDRAWN,
            SUPPRESSED;

            /** The message key of its name. */
            public String key() {
                return "admin.history.event." + name().toLowerCase(Locale.ROOT);
            }

            boolean isEnd() {
                return this != SCHEDULED && this != PUBLISHED;
            }
        }
    }
}
