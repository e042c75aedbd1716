package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.site.PageNotFound;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read now, whole articles: so many questions to the database for any number of them. */
@Component
@Transactional(readOnly = true)
public class FullArticles {

    private final Listings listings;
    private final Publications publications;
    private final Revisions revisions;
    private final Illustrations illustrations;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;
    private final ConferenceNaming naming;
    private final MissingArticles missing;

    FullArticles(
            Listings listings,
            Publications publications,
            Revisions revisions,
            Illustrations illustrations,
            Taxonomy taxonomy,
            Permalinks permalinks,
            MissingArticles missing,
            ConferenceNaming naming) {
        this.listings = listings;
        this.publications = publications;
        this.revisions = revisions;
        this.illustrations = illustrations;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
        this.naming = naming;
        this.missing = missing;
    }

    /**
     * One article.
     *
     * @throws ArticleGone if it is not public any more
     * @throws PageNotFound if it never was
     */
    public FullArticle visible(long id, Instant now) {
        return whole(List.of(id), now).stream().findFirst().orElseThrow(() -> missing.answer(id, now));
    }

    /** Newest first. */
    public List<FullArticle> newest(String language, Instant now, int limit) {
        return newest(Listing.SITE, 0, language, now, limit);
    }

    /** Of a section and those below it, newest first. */
    public List<FullArticle> newestInSection(long section, String language, Instant now, int limit) {
        return newest(Listing.SECTION, section, language, now, limit);
    }

    /** What links to it, newest first. */
    public List<FullArticle> newestLinking(LinkKind kind, long target, String language, Instant now, int limit) {
        return newest(Listing.of(kind), target, language, now, limit);
    }

    /** Newest first. */
    public List<FullArticle> newestWithTag(long tag, String language, Instant now, int limit) {
        return newest(Listing.TAG, tag, language, now, limit);
    }

    /** What names any of these conferences, newest first. */
    public List<FullArticle> newestNaming(Collection<Long> conferences, String language, Instant now, int limit) {
        return whole(naming.newest(conferences, language, now, limit), now);
    }

    private List<FullArticle> newest(short kind, long list, String language, Instant now, int limit) {
        return whole(
                listings.heads(kind, list, language, now, 0, limit).stream()
                        .map(Head::article)
                        .toList(),
                now);
    }

    private List<FullArticle> whole(List<Long> articles, Instant now) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Map<Long, Publication> found = publications.allVisible(articles, now).stream()
                .collect(Collectors.toMap(publication -> publication.article().id(), Function.identity()));
        List<Publication> inOrder =
                articles.stream().map(found::get).filter(Objects::nonNull).toList();
        revisions.withAll(inOrder.stream().map(Publication::revision).toList());
        List<ArticleContent> contents = inOrder.stream()
                .map(publication -> publication.revision().content())
                .toList();
        List<Illustrations.Shown> shown = illustrations.of(contents, now);
        taxonomy.tags(contents.stream()
                .flatMap(content -> content.tags().stream())
                .collect(Collectors.toSet())); // asked for together, they are known one by one
        SectionTree sections = taxonomy.sections();
        return IntStream.range(0, inOrder.size())
                .mapToObj(place -> whole(inOrder.get(place), contents.get(place), shown.get(place), sections))
                .toList();
    }

    private FullArticle whole(
            Publication publication, ArticleContent content, Illustrations.Shown shown, SectionTree sections) {
        Article article = publication.article();
        return new FullArticle(
                article.id(),
                permalinks.path(article.language(), article.id(), content.slug()),
                publication.revision().number(),
                article.language(),
                content.kind(),
                content.headline(),
                content.standfirst(),
                shown.body(),
                last(sections.path(content.section())),
                CreditGroup.of(content.credits()),
                content.source(),
                publication.firstPublic(),
                publication.updatedAt(),
                taxonomy.tags(content.tags()),
                shown.lead(),
                shown.gallery(),
                shown.downloads());
    }

    private static @Nullable SectionNode last(List<SectionNode> path) {
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }
}
