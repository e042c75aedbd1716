package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands that take a former version down, for law or privacy, and put it back where that was a mistake. */
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

    /** The numbers of the suppressed versions that this actor may put back. */
    @Transactional(readOnly = true)
    Set<Integer> releasable(Actor actor, long id) {
        return suppressions.of(id).stream()
                .filter(suppressed -> suppressed.suppression().isReleasableBy(actor))
                .map(Suppressions.Suppressed::number)
                .collect(Collectors.toSet());
    }

    /**
     * Readers get the version again. Asked again it does nothing.
     *
     * @throws NotAllowed if somebody else took it down, and the actor is no administrator
     */
    void release(Actor actor, long id, int version, int number) {
        Article article = newsroom.locked(actor, id, ArticleRight.WITHDRAW);
        Revision revision = revisions.find(id, number).orElseThrow(PageNotFound::new);
        Optional<Suppression> suppression = suppressions.findById(revision.id());
        if (suppression.isEmpty()) {
            return;
        }
        if (!suppression.get().isReleasableBy(actor)) {
            throw new NotAllowed(Role.ADMINISTRATOR);
        }
        article.requireVersion(version);
        suppressions.delete(suppression.get());
        articles.raiseVersionOnly(id);
        events.publishEvent(ArticleEvent.visible(actor, "version-released", article, "#" + number));
    }
}
