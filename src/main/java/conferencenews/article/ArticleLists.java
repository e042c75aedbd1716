package conferencenews.article;

import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read now, in the order of lists: newest first, then the higher id. */
@Component
@Transactional(readOnly = true)
public class ArticleLists {

    private static final int INTRODUCTION_LENGTH = 240;

    private final Listings listings;
    private final Publications publications;

    ArticleLists(Listings listings, Publications publications) {
        this.listings = listings;
        this.publications = publications;
    }

    public List<ArticleSummary> newest(String language, Instant now, int limit) {
        return listings.newest(Listing.SITE, 0, language, now, Limit.of(limit));
    }

    public List<ArticleSummary> newestInSection(long section, String language, Instant now, int limit) {
        return listings.newest(Listing.SECTION, section, language, now, Limit.of(limit));
    }

    /** Those of the articles that are public now, in no particular order. */
    public List<ArticleSummary> visible(Collection<Long> articles, Instant now) {
        return articles.isEmpty() ? List.of() : listings.visible(articles, now);
    }

    /** The same article; one without a standfirst is introduced by its beginning. */
    public ArticleSummary introduced(ArticleSummary article, Instant now) {
        if (!article.standfirst().isEmpty()) {
            return article;
        }
        return publications
                .visible(article.id(), now)
                .map(publication -> publication.revision().body().firstParagraph())
                .map(beginning -> article.introducedBy(Excerpt.of(beginning, INTRODUCTION_LENGTH)))
                .orElse(article);
    }

    ArticleList ofSection(long section, String language, int number, Instant now) {
        return page(Listing.SECTION, section, language, number, now);
    }

    ArticleList ofTag(long tag, String language, int number, Instant now) {
        return page(Listing.TAG, tag, language, number, now);
    }

    boolean isSectionUsed(long section, String language, Instant now) {
        return listings.count(Listing.SECTION, section, language, now, 1) > 0;
    }

    boolean isTagUsed(long tag, String language, Instant now) {
        return listings.count(Listing.TAG, tag, language, now, 1) > 0;
    }

    private ArticleList page(short kind, long list, String language, int number, Instant now) {
        int limit = ArticleList.MAX_PAGES * ArticleList.PAGE_SIZE;
        long count = listings.count(kind, list, language, now, limit + 1);
        PageRequest page = PageRequest.of(number - 1, ArticleList.PAGE_SIZE);
        return list(
                Math.min(count, limit), count > limit, number, () -> listings.page(kind, list, language, now, page));
    }

    ArticleList between(String language, Instant from, Instant to, int number, Instant now) {
        long count = listings.countBetween(Listing.SITE, 0, language, now, from, to);
        PageRequest page = PageRequest.of(number - 1, ArticleList.PAGE_SIZE);
        return list(count, false, number, () -> listings.between(Listing.SITE, 0, language, now, from, to, page));
    }

    private ArticleList list(long count, boolean more, int number, Supplier<List<Long>> publications) {
        int pages = Math.max(1, Math.toIntExact((count + ArticleList.PAGE_SIZE - 1) / ArticleList.PAGE_SIZE));
        if (number > pages) {
            throw new PageNotFound();
        }
        List<ArticleSummary> articles = count == 0 ? List.of() : listings.summaries(publications.get());
        return new ArticleList(articles, number, pages, more);
    }
}
