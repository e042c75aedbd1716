package conferencenews.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is public of an article now, what comes next, and its newest revision. */
record ArticleStatus(
        @Nullable Integer currentVersion,
        @Nullable Instant publicSince,
        @Nullable Instant updated,
        List<ScheduledVersion> scheduled,
        @Nullable Instant expiresAt,
        @Nullable Instant embargoUntil,
        int latestVersion,
        @Nullable String publicPath,
        @Nullable String withdrawnReason) {

    /** A revision that will be public from an instant on. */
    record ScheduledVersion(long publicationId, int number, Instant from) {}
}
