package conferencenews.article;

import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an article's page shows, for readers and for the editors' preview alike. */
@Component
@Transactional(readOnly = true)
class ArticlePages {

    private final PublishedRows published;
    private final Revisions revisions;
    private final Articles articles;
    private final Illustrations illustrations;
    private final Neighbourhood neighbourhood;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;

    ArticlePages(
            PublishedRows published,
            Revisions revisions,
            Articles articles,
            Illustrations illustrations,
            Neighbourhood neighbourhood,
            Taxonomy taxonomy,
            Permalinks permalinks) {
        this.published = published;
        this.revisions = revisions;
        this.articles = articles;
        this.illustrations = illustrations;
        this.neighbourhood = neighbourhood;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
    }

    /** The page as every reader sees it at that instant. */
    Optional<ArticlePage> visible(long id, Instant now) {
        return published.visible(id, now).map(article -> page(article, now));
    }

    /** The page as it would be if that revision were public now. */
    Optional<ArticlePage> preview(long id, int number, Instant now) {
        return revisions
                .find(id, number)
                .flatMap(revision -> articles.findById(id).map(article -> {
                    Instant firstPublic = article.firstPublic() == null ? now : article.firstPublic();
                    return page(PublishedArticle.of(article, revision.content(), firstPublic), now);
                }));
    }

    private ArticlePage page(PublishedArticle article, Instant now) {
        ArticleContent content = article.content();
        Illustrations.Shown shown = illustrations.of(content, now);
        List<TagLink> tags = taxonomy.tags(content.tags());
        Surroundings around = neighbourhood.of(article, tags, now);
        return new ArticlePage(
                article.id(),
                permalinks.path(article.language(), article.id(), content.slug()),
                article.language(),
                content.kind(),
                content.headline(),
                content.standfirst(),
                shown.body(),
                taxonomy.sections().path(content.section()),
                CreditGroup.of(content.credits()),
                content.source(),
                content.datelinePlace(),
                content.datelineOn(),
                article.firstPublic(),
                article.updated(),
                article.publicUntil(),
                tags,
                around.previous(),
                around.next(),
                around.related(),
                around.translations(),
                content.seoTitle(),
                content.seoDescription(),
                shown.lead(),
                shown.gallery(),
                shown.downloads());
    }
}
