package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article with the content that its page shows.
 *
 * @param version the number of the revision; 0 if it is not stored
 * @param publicUntil when it stops being public
 * @param updated the last substantive update; null if there was none
 */
record PublishedArticle(
        long id,
        int version,
        String language,
        long translationKey,
        Instant publicUntil,
        ArticleContent content,
        Instant firstPublic,
        @Nullable Instant updated) {

    /** As it would be, were that content public; its id is 0 if it is still to be stored. */
    static PublishedArticle of(Article article, ArticleContent content, Instant firstPublic) {
        return new PublishedArticle(
                article.isStored() ? article.id() : 0,
                0,
                article.language(),
                article.translationKey(),
                article.publicUntil(),
                content,
                firstPublic,
                null);
    }

    /** As it was, or is, in that publication. */
    static PublishedArticle of(Publication publication, ArticleContent content) {
        Article article = publication.article();
        return new PublishedArticle(
                article.id(),
                publication.revision().number(),
                article.language(),
                article.translationKey(),
                article.publicUntil(),
                content,
                publication.firstPublic(),
                publication.updated());
    }
}
