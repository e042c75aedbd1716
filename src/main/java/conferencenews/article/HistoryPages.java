package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages about an article's versions show; whoever may see the article may see them. */
@Component
@Transactional(readOnly = true)
class HistoryPages {

    static final int PAGE_SIZE = 50;

    private final EditorPages pages;
    private final Revisions revisions;
    private final HistoryEntries entries;
    private final ContentDiffs diffs;
    private final Illustrations illustrations;
    private final Clock clock;

    HistoryPages(
            EditorPages pages,
            Revisions revisions,
            HistoryEntries entries,
            ContentDiffs diffs,
            Illustrations illustrations,
            Clock clock) {
        this.pages = pages;
        this.revisions = revisions;
        this.entries = entries;
        this.diffs = diffs;
        this.illustrations = illustrations;
        this.clock = clock;
    }

    /** @throws PageNotFound where there is no such page */
    History history(Actor actor, long id, int page) {
        Article article = pages.anyArticle(actor, id);
        int last = article.latestRevision() - (page - 1) * PAGE_SIZE;
        if (page < 1 || last < 1) {
            throw new PageNotFound();
        }
        int first = Math.max(1, last - PAGE_SIZE + 1);
        return new History(entries.between(article, first, last), article.latestRevision(), page, first > 1, page > 1);
    }

    /** What changed from one version to another, whichever is the older. */
    VersionComparison comparison(Actor actor, long id, int one, int other, Locale locale) {
        Article article = pages.anyArticle(actor, id);
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        ContentDiff diff = diffs.between(content(article, from), content(article, to), locale);
        return new VersionComparison(
                article.language(),
                entries.of(article, from),
                entries.of(article, to),
                diff,
                from > 1,
                to < article.latestRevision());
    }

    /** What restoring a version would change, and what of it readers would not get. */
    Restoration restoration(Actor actor, long id, int number, Locale locale) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        ArticleContent latest = content(article, article.latestRevision());
        ArticleContent old = content(article, number).withSlug(latest.slug());
        return new Restoration(
                article.language(),
                entries.of(article, number),
                article.latestRevision(),
                diffs.between(latest, old, locale),
                illustrations.lacking(old, clock.instant()));
    }

    private ArticleContent content(Article article, int number) {
        return revisions.find(article.id(), number).map(Revision::content).orElseThrow(PageNotFound::new);
    }

    /** A page of versions, the newest first. */
    record History(List<HistoryEntry> rows, int latest, int number, boolean hasNext, boolean hasPrevious) {}

    /**
     * @param language of the article
     * @param hasEarlier whether there is a version before the older of the two
     */
    record VersionComparison(
            String language,
            HistoryEntry from,
            HistoryEntry to,
            ContentDiff diff,
            boolean hasEarlier,
            boolean hasLater) {}

    /** @param lacking the names of pictures and files */
    record Restoration(String language, HistoryEntry version, int latest, ContentDiff diff, List<String> lacking) {}
}
