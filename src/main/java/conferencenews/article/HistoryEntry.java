package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision in an article's history, with the last time it was public; {@code savedBy} null is the system. */
record HistoryEntry(
        int number,
        Instant savedAt,
        @Nullable String savedBy,
        String note,
        boolean substantive,
        String publicNote,
        @Nullable Instant publicFrom,
        @Nullable Instant publicUntil,
        String endedBy) {}
