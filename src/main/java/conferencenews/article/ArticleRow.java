package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article in the editors' list; {@code editedBy} null is the system. */
record ArticleRow(
        long id,
        int version,
        String language,
        String headline,
        String sectionName,
        ArticleState state,
        boolean standfirst,
        Instant editedAt,
        @Nullable String editedBy,
        @Nullable Instant firstPublic,
        @Nullable Instant nextChange,
        @Nullable Instant trashedAt) {}
