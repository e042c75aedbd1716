package conferencenews.article;

import org.jspecify.annotations.Nullable;

/** Which articles an editor asked for; null or empty means any. */
record ArticleFilter(
        @Nullable ArticleState state,
        String language,
        @Nullable Long section,
        String q) {

    ArticleFilter {
        language = language == null ? "" : language;
        q = q == null ? "" : q.strip();
    }
}
