package conferencenews.article;

import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of an article has been public, for readers; nothing as long as the article itself is not. */
@Component
@Transactional(readOnly = true)
class PublicVersions {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_NOTES = 500;

    private final Publications publications;
    private final Suppressions suppressions;
    private final PublicNotes notes;
    private final ArticlePages pages;
    private final MissingArticles missing;
    private final Permalinks permalinks;

    PublicVersions(
            Publications publications,
            Suppressions suppressions,
            PublicNotes notes,
            ArticlePages pages,
            MissingArticles missing,
            Permalinks permalinks) {
        this.publications = publications;
        this.suppressions = suppressions;
        this.notes = notes;
        this.pages = pages;
        this.missing = missing;
        this.permalinks = permalinks;
    }

    /**
     * @throws ArticleGone if the article is not public any more
     * @throws PageNotFound if it never was, or there is no such page
     */
    Overview overview(long id, int page, Instant now) {
        Publication current = current(id, now);
        Slice<Publication> shown = publications.versions(id, now, PageRequest.of(page - 1, PAGE_SIZE));
        if (shown.isEmpty()) {
            throw new PageNotFound();
        }
        Map<Instant, List<UpdateNote>> told =
                notes.shown(id, now, MOST_NOTES).stream().collect(Collectors.groupingBy(UpdateNote::since));
        Set<Long> suppressed =
                suppressions
                        .findAllByRevisionIn(shown.stream()
                                .map(publication -> publication.revision().id())
                                .toList())
                        .stream()
                        .map(Suppression::revision)
                        .collect(Collectors.toSet());
        List<PublicVersion> versions = shown.stream()
                .map(each ->
                        version(each, told, suppressed.contains(each.revision().id()), now))
                .toList();
        Revision revision = current.revision();
        String language = current.article().language();
        String path = permalinks.path(language, id, revision.slug());
        return new Overview(
                id, language, revision.headline(), path, versions, page, shown.hasNext(), shown.hasPrevious());
    }

    /** The article as it was, or is, in that version; null where it was taken down. */
    @Nullable
    FormerPage page(long id, int number, Instant now) {
        Publication current = current(id, now);
        Publication asked = publications.version(id, number, now).orElseThrow(PageNotFound::new);
        if (suppressions.findById(asked.revision().id()).isPresent()) {
            return null;
        }
        ArticlePage page = pages.former(asked, current, now);
        return new FormerPage(page, version(asked, Map.of(), false, now));
    }

    private Publication current(long id, Instant now) {
        return publications.visible(id, now).orElseThrow(() -> missing.answer(id, now));
    }

    private static PublicVersion version(
            Publication publication, Map<Instant, List<UpdateNote>> told, boolean suppressed, Instant now) {
        PublicInterval interval = publication.interval();
        return new PublicVersion(
                publication.revision().number(),
                interval.from(),
                interval.holds(now) ? null : interval.until(),
                suppressed ? List.of() : told.getOrDefault(interval.from(), List.of()),
                suppressed);
    }

    /** @param path of the article */
    record Overview(
            long id,
            String language,
            String headline,
            String path,
            List<PublicVersion> versions,
            int number,
            boolean hasNext,
            boolean hasPrevious) {}

    record FormerPage(ArticlePage article, PublicVersion version) {}
}
