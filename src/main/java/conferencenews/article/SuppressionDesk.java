package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The command that takes a former version down, for law or privacy. */
@Component
@Transactional
class SuppressionDesk {

    private final Newsroom newsroom;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuppressionDesk(
            Newsroom newsroom,
            Articles articles,
            Revisions revisions,
            Publications publications,
            Suppressions suppressions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.suppressions = suppressions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * No reader gets the version any more, and nobody can publish or restore it. Asked again it does nothing.
     *
     * @param reason for colleagues
     * @throws Refused if it was never public, or is public or scheduled
     */
    void suppress(Actor actor, long id, int version, int number, String reason) {
        Article article = newsroom.locked(actor, id, ArticleRight.WITHDRAW);
        Revision revision = revisions.find(id, number).orElseThrow(PageNotFound::new);
        if (suppressions.findById(revision.id()).isPresent()) {
            return;
        }
        article.requireVersion(version);
        Instant now = clock.instant();
        if (publications.isPublicOrPlanned(revision, now)) {
            throw new Refused("reason", "article.suppress.public");
        }
        if (!publications.hasBegun(revision, now)) {
            throw new Refused("reason", "article.suppress.never-public");
        }
        suppressions.save(new Suppression(revision.id(), now, actor.id(), reason));
        articles.raiseVersionOnly(id);
        events.publishEvent(ArticleEvent.visible(actor, "version-suppressed", article, "#" + number + " " + reason));
    }
}
