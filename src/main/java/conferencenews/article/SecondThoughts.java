package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was decided: a publication that was a slip, an embargo that holds no longer. */
@Component
@Transactional
class SecondThoughts {

    /** How long a publication can be taken back as if it had never been. */
    static final Duration UNDO = Duration.ofSeconds(30);

    private final Newsroom newsroom;
    private final PublicationPlan plan;
    private final Articles articles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondThoughts(
            Newsroom newsroom, PublicationPlan plan, Articles articles, ApplicationEventPublisher events, Clock clock) {
        this.newsroom = newsroom;
        this.plan = plan;
        this.articles = articles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes back a publication of the last {@link #UNDO}: readers get what they had before.
     *
     * @throws Refused if that time is over, or nothing was published
     */
    void undoPublication(Actor actor, long id, int version) {
        Article article = newsroom.locked(actor, id, ArticleRight.PUBLISH);
        Timeline timeline = plan.timeline(article, clock.instant());
        if (!timeline.beganWithin(UNDO)) {
            throw new Refused("publication", "article.publish.undo-late");
        }
        article.requireVersion(version);
        int number = plan.undo(timeline);
        done(ArticleEvent.visible(actor, "publication-undone", article, "#" + number), article);
    }

    /**
     * Lets an article be published before the end of its embargo.
     *
     * @param reason for the audit
     * @throws Refused if there is no embargo any more
     */
    void liftEmbargo(Actor actor, long id, int version, String reason) {
        Article article = newsroom.locked(actor, id, ArticleRight.OVERRIDE);
        Instant held = article.embargoUntil();
        if (held == null || !held.isAfter(clock.instant())) {
            throw new Refused("reason", "article.embargo.none");
        }
        article.requireVersion(version);
        article.plan(article.expiresAt(), null);
        done(ArticleEvent.by(actor, "embargo-lifted", article, held + " " + reason), article);
    }

    private void done(ArticleEvent event, Article article) {
        articles.raiseVersion(article.id());
        events.publishEvent(event);
    }
}
