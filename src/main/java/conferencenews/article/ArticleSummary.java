package conferencenews.article;

import conferencenews.media.Picture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands in a list.
 *
 * @param picture its lead image with the texts of this article; null if it has none or the rights have ended
 */
public record ArticleSummary(
        long id,
        String language,
        Kind kind,
        String headline,
        String slug,
        String standfirst,
        Instant firstPublic,
        long section,
        @Nullable Picture picture) {

    ArticleSummary introducedBy(String text) {
        return new ArticleSummary(id, language, kind, headline, slug, text, firstPublic, section, picture);
    }

    /** {@code short}, {@code medium}, {@code long} or {@code longest}: the type size. */
    public String headlineSize() {
        return Headline.size(headline);
    }
}
