package conferencenews.article;

import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an outsider with a link sees. */
@Component
@Transactional
class SharedPages {

    private final ShareLinks links;
    private final Articles articles;
    private final Revisions revisions;
    private final Suppressions suppressions;
    private final ArticlePages pages;
    private final Clock clock;

    SharedPages(
            ShareLinks links,
            Articles articles,
            Revisions revisions,
            Suppressions suppressions,
            ArticlePages pages,
            Clock clock) {
        this.links = links;
        this.articles = articles;
        this.revisions = revisions;
        this.suppressions = suppressions;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param counted whether this opening is one of an outsider
     * @param address where the files of the shared version are, by their usual path
     * @return null if the link was one, and is no longer
     * @throws PageNotFound if it never was one
     */
    @Nullable
    SharedPage open(ShareToken token, boolean counted, UnaryOperator<String> address) {
        Instant now = clock.instant();
        Shared shared = shared(token, now);
        if (shared == null) {
            return null;
        }
        if (counted) {
            links.countOpening(shared.link.id(), now);
        }
        ArticlePage page = pages.shared(shared.article, shared.revision.content(), now, address);
        return new SharedPage(page, shared.revision.number(), shared.link.revision() == null, shared.link.expiresAt());
    }

    /** The pictures and files that a link lets see; null if it is no longer one. */
    @Transactional(readOnly = true)
    @Nullable
    SharedMedia media(ShareToken token) {
        Shared shared = shared(token, clock.instant());
        if (shared == null) {
            return null;
        }
        ArticleContent content = shared.revision.content();
        return new SharedMedia(content.images().stream().map(ImageUse::image).toList(), content.attachments());
    }

    private @Nullable Shared shared(ShareToken token, Instant now) {
        ShareLink link = links.findByTokenHash(token.hash()).orElseThrow(PageNotFound::new);
        Article article = articles.findById(link.articleId()).orElseThrow(PageNotFound::new);
        int number = link.revision() == null ? article.latestRevision() : link.revision();
        Revision revision = revisions.find(article.id(), number).orElseThrow(PageNotFound::new);
        boolean open = link.isLive(now)
                && !article.isTrashed()
                && suppressions.findById(revision.id()).isEmpty();
        return open ? new Shared(link, article, revision) : null;
    }

    private record Shared(ShareLink link, Article article, Revision revision) {}

    /** @param follows whether the link shows the newest version at each time */
    record SharedPage(ArticlePage article, int number, boolean follows, Instant expiresAt) {}

    record SharedMedia(List<Long> images, List<Long> attachments) {}
}
