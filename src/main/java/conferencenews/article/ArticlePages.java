package conferencenews.article;

import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an article's page shows, for readers and for the editors' preview alike. */
@Component
@Transactional(readOnly = true)
class ArticlePages {

    /** How many updates stand with the article; the others are one link away. */
    private static final int NOTES = 3;

    private final PublishedRows published;
    private final Revisions revisions;
    private final Articles articles;
    private final Illustrations illustrations;
    private final KeyFactsBox facts;
    private final Neighbourhood neighbourhood;
    private final PublicNotes notes;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;

    ArticlePages(
            PublishedRows published,
            Revisions revisions,
            Articles articles,
            Illustrations illustrations,
            KeyFactsBox facts,
            Neighbourhood neighbourhood,
            PublicNotes notes,
            Taxonomy taxonomy,
            Permalinks permalinks) {
        this.published = published;
        this.revisions = revisions;
        this.articles = articles;
        this.illustrations = illustrations;
        this.facts = facts;
        this.neighbourhood = neighbourhood;
        this.notes = notes;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
    }

    /** The page as every reader sees it at that instant. */
    Optional<ArticlePage> visible(long id, Instant now) {
        return published.visible(id, now).map(article -> {
            List<UpdateNote> updates = article.updated() == null ? List.of() : notes.shown(id, now, NOTES);
            return page(article, article.content().slug(), updates, now, UnaryOperator.identity());
        });
    }

    /** The article as it was in a version that was public once; it has the address of the present one. */
    ArticlePage former(Publication publication, Publication current, Instant now) {
        PublishedArticle article =
                PublishedArticle.of(publication, publication.revision().content());
        return page(article, current.revision().slug(), List.of(), now, UnaryOperator.identity());
    }

    /** The page as it would be if that revision were public now. */
    Optional<ArticlePage> preview(long id, int number, Instant now) {
        return revisions
                .find(id, number)
                .flatMap(revision -> articles.findById(id).map(article -> preview(article, revision.content(), now)));
    }

    /** The page as it would be if that were what the article says; nothing of it needs to be stored. */
    ArticlePage preview(Article article, ArticleContent content, Instant now) {
        return shared(article, content, now, UnaryOperator.identity());
    }

    /**
     * The preview for somebody who finds its files at other addresses.
     *
     * @param address where a file is, by its usual path
     */
    ArticlePage shared(Article article, ArticleContent content, Instant now, UnaryOperator<String> address) {
        Instant firstPublic = article.firstPublic() == null ? now : article.firstPublic();
        return page(PublishedArticle.of(article, content, firstPublic), content.slug(), List.of(), now, address);
    }

    private ArticlePage page(
            PublishedArticle article,
            String slug,
            List<UpdateNote> updates,
            Instant now,
            UnaryOperator<String> address) {
        ArticleContent content = article.content();
        Illustrations.Shown shown = illustrations.of(content, now, address);
        List<TagLink> tags = taxonomy.tags(content.tags());
        Surroundings around = neighbourhood.of(article, tags, now);
        return new ArticlePage(
                article.id(),
                permalinks.path(article.language(), article.id(), slug),
                article.version(),
                article.language(),
                content.kind(),
                content.headline(),
                content.standfirst(),
                shown.body().withPassages(article.language()),
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
                around.series(),
                around.related(),
                around.ofSection(),
                around.translations(),
                around.alternates(),
                content.seoTitle(),
                content.seoDescription(),
                shown.lead(),
                shown.gallery(),
                shown.downloads(),
                updates,
                facts.of(content, tags, article.language()));
    }
}
