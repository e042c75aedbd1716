package conferencenews.article;

import java.time.Instant;

/** An article as it stands in a list. */
public record ArticleSummary(
        long id,
        String language,
        Kind kind,
        String headline,
        String slug,
        String standfirst,
        Instant firstPublic,
        long section) {

    ArticleSummary introducedBy(String text) {
        return new ArticleSummary(id, language, kind, headline, slug, text, firstPublic, section);
    }

    /** {@code short}, {@code medium} or {@code long}: the type size. */
    public String headlineSize() {
        return Headline.size(headline);
    }
}
