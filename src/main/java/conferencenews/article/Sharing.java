package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commands that give outsiders a look at an article and take it away again; whoever may edit it may give them. They
 * change nothing of the article, so that its version stays as it is.
 */
@Component
@Transactional
public class Sharing {

    static final Set<Integer> DAYS = Set.of(1, 7, 30);

    /** How many links of an article may be alive. */
    static final int MOST = 20;

    private final Newsroom newsroom;
    private final EditorPages pages;
    private final Revisions revisions;
    private final ShareLinks links;
    private final EditorNames editors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sharing(
            Newsroom newsroom,
            EditorPages pages,
            Revisions revisions,
            ShareLinks links,
            EditorNames editors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.revisions = revisions;
        this.links = links;
        this.editors = editors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param revision the version to show for good; null for the newest at each time
     * @param days one of {@link #DAYS}
     * @return the secret, which cannot be asked for again
     */
    ShareToken share(Actor actor, long id, @Nullable Integer revision, int days) {
        Article article = newsroom.editable(actor, id);
        if (!DAYS.contains(days)) {
            throw new Refused("days", "article.share.days");
        }
        if (revision != null && revisions.find(id, revision).isEmpty()) {
            throw new PageNotFound();
        }
        Instant now = clock.instant();
        if (links.live(id, now).size() >= MOST) {
            throw new Refused("days", "article.share.full", MOST);
        }
        ShareToken token = ShareToken.random();
        Instant until = now.plus(Duration.ofDays(days));
        ShareLink link = links.save(new ShareLink(id, revision, token.hash(), actor.id(), now, until));
        String what = revision == null ? "*" : "#" + revision;
        events.publishEvent(
                ArticleEvent.by(actor, "share-link-created", article, link.id() + " " + what + " " + until));
        return token;
    }

    /** Asked again it does nothing. */
    void revoke(Actor actor, long id, long link) {
        Article article = newsroom.editable(actor, id);
        Instant now = clock.instant();
        ShareLink found = links.findByIdAndArticleId(link, id).orElseThrow(PageNotFound::new);
        if (found.isLive(now)) {
            found.revoke(now);
            events.publishEvent(ArticleEvent.by(actor, "share-link-revoked", article, String.valueOf(link)));
        }
    }

    /** Those that still open the article, the first to expire first. */
    @Transactional(readOnly = true)
    List<LiveLink> live(Actor actor, long id) {
        pages.article(actor, id, ArticleRight.EDIT);
        List<ShareLink> live = links.live(id, clock.instant());
        Map<Long, String> names =
                editors.of(live.stream().map(ShareLink::createdBy).toList());
        return live.stream()
                .map(link -> new LiveLink(
                        link.id(),
                        link.revision(),
                        EditorNames.name(names, link.createdBy()),
                        link.createdAt(),
                        link.expiresAt(),
                        link.opens(),
                        link.lastOpenedAt()))
                .toList();
    }

    /** @param revision null for the newest at each time */
    record LiveLink(
            long id,
            @Nullable Integer revision,
            @Nullable String createdBy,
            Instant createdAt,
            Instant expiresAt,
            int opens,
            @Nullable Instant lastOpenedAt) {}
}
