package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which revision is to be public, and whether it is ready to be. */
@Component
class ReadyRevisions {

    private final Revisions revisions;
    private final Checklist checklist;
    private final Illustrations illustrations;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    ReadyRevisions(
            Revisions revisions,
            Checklist checklist,
            Illustrations illustrations,
            Suppressions suppressions,
            ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.checklist = checklist;
        this.illustrations = illustrations;
        this.suppressions = suppressions;
        this.events = events;
    }

    /** For who publishes in its section, which may be another than the newest revision's. */
    Revision find(Actor actor, Article article, int number) {
        Revision revision = revisions.find(article.id(), number).orElseThrow(PageNotFound::new);
        new ArticleRights(actor, article).require(ArticleRight.PUBLISH, revision.section());
        return revision;
    }

    /**
     * @param at when it is to become public
     * @param override the reason to do without what the checklist requires, for the audit; blank for none
     * @throws Refused if something is missing, and no reason helps or none is given, or rights to a picture have ended
     */
    void requireReady(Actor actor, Article article, Revision revision, Instant at, String override) {
        suppressions.requireNone(revision);
        illustrations.requireRights(revision.content(), at);
        String without = checklist.require(revision, override);
        if (!without.isEmpty()) {
            new ArticleRights(actor, article).require(ArticleRight.OVERRIDE);
            String detail = "#" + revision.number() + " " + without + ": " + override.strip();
            events.publishEvent(ArticleEvent.by(actor, "checklist-overridden", article, detail));
        }
    }
}
