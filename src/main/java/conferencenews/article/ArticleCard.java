package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as other pages of the desk name it, by its newest revision.
 *
 * @param publicFrom when it was or will be public for the first time; null while nothing is planned
 */
public record ArticleCard(
        long id,
        String language,
        String headline,
        long section,
        @Nullable Instant publicFrom) {}
