package conferencenews.article;

import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an article's page shows, for readers and for the editors' preview alike. */
@Component
@Transactional(readOnly = true)
class ArticlePages {

    private final Publications publications;
    private final Revisions revisions;
    private final Articles articles;
    private final Listings listings;
    private final RelatedArticles related;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;

    ArticlePages(
            Publications publications,
            Revisions revisions,
            Articles articles,
            Listings listings,
            RelatedArticles related,
            Taxonomy taxonomy,
            Permalinks permalinks) {
        this.publications = publications;
        this.revisions = revisions;
        this.articles = articles;
        this.listings = listings;
        this.related = related;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
    }

    /** The page as every reader sees it at that instant. */
    Optional<ArticlePage> visible(long id, Instant now) {
        return publications.visible(id, now).map(publication -> {
            Article article = publication.article();
            Revision revision = publication.revision();
            return page(article, revision, publication.firstPublic(), publication.updated(), now);
        });
    }

    /** The page as it would be if that revision were public now. */
    Optional<ArticlePage> preview(long id, int number, Instant now) {
        return revisions
                .find(id, number)
                .flatMap(revision -> articles.findById(id).map(article -> {
                    Instant firstPublic = article.firstPublic() == null ? now : article.firstPublic();
                    return page(article, revision, firstPublic, null, now);
                }));
    }

    private ArticlePage page(
            Article article, Revision revision, Instant firstPublic, @Nullable Instant updated, Instant now) {
        String language = article.language();
        SectionTree sections = taxonomy.sections();
        List<TagLink> tags = taxonomy.tags(revision.tags());
        ArticleSummary previous = listings.previous(
                        Listing.SECTION, revision.section(), language, now, firstPublic, article.id())
                .orElse(null);
        ArticleSummary next = listings.next(
                        Listing.SECTION, revision.section(), language, now, firstPublic, article.id())
                .orElse(null);
        List<Long> tagIds = tags.stream().map(TagLink::id).toList();
        ArticleContent content = revision.content();
        return new ArticlePage(
                article.id(),
                permalinks.path(language, article.id(), revision.slug()),
                language,
                content.kind(),
                content.headline(),
                content.standfirst(),
                content.body(),
                sections.path(content.section()),
                CreditGroup.of(content.credits()),
                content.source(),
                content.datelinePlace(),
                content.datelineOn(),
                firstPublic,
                updated,
                article.publicUntil(),
                tags,
                previous,
                next,
                related.to(revision, tagIds, language, shown(article, previous, next), now),
                translations(article, now),
                content.seoTitle(),
                content.seoDescription());
    }

    private static Set<Long> shown(Article article, @Nullable ArticleSummary previous, @Nullable ArticleSummary next) {
        Set<Long> shown = new HashSet<>(Set.of(article.id()));
        Stream.of(Optional.ofNullable(previous), Optional.ofNullable(next))
                .flatMap(Optional::stream)
                .forEach(neighbour -> shown.add(neighbour.id()));
        return shown;
    }

    private Map<String, String> translations(Article article, Instant now) {
        Map<String, String> paths = new LinkedHashMap<>();
        publications
                .translations(article.translationKey(), article.id(), now)
                .forEach(translation -> paths.put(translation.language(), permalinks.of(translation)));
        return paths;
    }
}
