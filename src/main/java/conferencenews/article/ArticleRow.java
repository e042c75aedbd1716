package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article in the editors' list; {@code editedBy} null is the system. */
record ArticleRow(
        long id,
        String language,
        String headline,
        String sectionName,
        ArticleState state,
        Instant editedAt,
        @Nullable String editedBy,
        @Nullable Instant publicSince,
        @Nullable Instant nextChange) {}
