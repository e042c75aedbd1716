package conferencenews.article;

import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an article's page shows, for readers and for the editors' preview alike. */
@Component
@Transactional(readOnly = true)
class ArticlePages {

    /** How many updates stand with the article; the others are one link away. */
    private static final int NOTES = 3;

    private final Publications publications;
    private final Revisions revisions;
    private final Articles articles;
    private final Illustrations illustrations;
    private final Neighbourhood neighbourhood;
    private final PublicNotes notes;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;

    ArticlePages(
            Publications publications,
            Revisions revisions,
            Articles articles,
            Illustrations illustrations,
            Neighbourhood neighbourhood,
            PublicNotes notes,
            Taxonomy taxonomy,
            Permalinks permalinks) {
        this.publications = publications;
        this.revisions = revisions;
        this.articles = articles;
        this.illustrations = illustrations;
        this.neighbourhood = neighbourhood;
        this.notes = notes;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
    }

    /** The page as every reader sees it at that instant. */
    Optional<ArticlePage> visible(long id, Instant now) {
        return publications.visible(id, now).map(publication -> {
            Article article = publication.article();
            ArticleContent content = content(publication.revision());
            List<UpdateNote> updates = article.latestRevision() > 1 ? notes.shown(id, now, NOTES) : List.of();
            return new Drawing(article, content, publication.firstPublic(), now)
                    .page(path(article, content), publication.updated(), updates);
        });
    }

    /** The article as it was in a version that was public once; it has the address of the present one. */
    ArticlePage former(Publication publication, Publication current, Instant now) {
        Article article = publication.article();
        return new Drawing(article, content(publication.revision()), publication.firstPublic(), now)
                .page(path(article, content(current.revision())), publication.updated(), List.of());
    }

    /** The page as it would be if that revision were public now. */
    Optional<ArticlePage> preview(long id, int number, Instant now) {
        return revisions
                .find(id, number)
                .flatMap(revision -> articles.findById(id).map(article -> preview(article, content(revision), now)));
    }

    /** The page as it would be if that were what the article says; nothing of it needs to be stored. */
    ArticlePage preview(Article article, ArticleContent content, Instant now) {
        Instant firstPublic = article.firstPublic() == null ? now : article.firstPublic();
        return new Drawing(article, content, firstPublic, now).page(path(article, content), null, List.of());
    }

    /** The preview for somebody who finds its files at other addresses. */
    ArticlePage shared(Article article, Revision revision, Instant now, UnaryOperator<String> address) {
        ArticleContent content = content(revision);
        Instant firstPublic = article.firstPublic() == null ? now : article.firstPublic();
        return new Drawing(article, content, firstPublic, now, address).page(path(article, content), null, List.of());
    }

    private ArticleContent content(Revision revision) {
        revisions.withCredits(revision);
        revisions.withMedia(revision);
        return revision.content();
    }

    private String path(Article article, ArticleContent content) {
        return permalinks.path(article.language(), number(article), content.slug());
    }

    /** One that is still to be stored has none. */
    private static long number(Article article) {
        return article.isStored() ? article.id() : 0;
    }

    private final class Drawing {

        private final Article article;
        private final ArticleContent content;
        private final Instant firstPublic;
        private final Instant now;
        private final UnaryOperator<String> address;

        Drawing(Article article, ArticleContent content, Instant firstPublic, Instant now) {
            this(article, content, firstPublic, now, UnaryOperator.identity());
        }

        Drawing(
                Article article,
                ArticleContent content,
                Instant firstPublic,
                Instant now,
                UnaryOperator<String> address) {
            this.address = address;
            this.article = article;
            this.content = content;
            this.firstPublic = firstPublic;
            this.now = now;
        }

        ArticlePage page(String path, @Nullable Instant updated, List<UpdateNote> updates) {
            Illustrations.Shown shown = illustrations.of(content, now, address);
            List<TagLink> tags = taxonomy.tags(content.tags());
            Surroundings around = article.isStored()
                    ? neighbourhood.of(article, content.section(), tags, firstPublic, now)
                    : Surroundings.NONE;
            return new ArticlePage(
                    number(article),
                    path,
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
                    firstPublic,
                    updated,
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
                    shown.downloads(),
                    updates);
        }
    }
}
