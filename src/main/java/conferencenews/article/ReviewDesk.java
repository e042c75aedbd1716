package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.Review.Outcome;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands of reviewing: send an article to review, sign it off, return it. The second click of two does nothing. */
@Component
@Transactional
class ReviewDesk {

    private final Newsroom newsroom;
    private final ReviewRules rules;
    private final Checklist checklist;
    private final Reviews reviews;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(
            Newsroom newsroom,
            ReviewRules rules,
            Checklist checklist,
            Reviews reviews,
            Articles articles,
            Revisions revisions,
            Publications publications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.rules = rules;
        this.checklist = checklist;
        this.reviews = reviews;
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the newest revision to review.
     *
     * @throws Refused if it is public or planned already, or lacks what the checklist requires
     */
    void submit(Actor actor, long id, int version, int number) {
        Article article = newsroom.locked(actor, id, ArticleRight.SUBMIT);
        if (article.submittedAt() != null) {
            return;
        }
        requireCurrent(article, version, number);
        Instant now = clock.instant();
        if (publications.of(id).stream()
                .anyMatch(publication -> publication.revision().number() == number
                        && publication.interval().until().isAfter(now))) {
            throw new Refused("revision", "article.submit.public");
        }
        checklist.requireForReview(revision(id, number));
        article.submit(now);
        decided(actor, article, new Review(id, number, 0, Outcome.SUBMITTED, "", actor.id(), now), "submitted");
    }

    /**
     * Signs off the newest revision.
     *
     * @param step the one that is to be signed, from 1 on
     * @throws Refused if it does not wait for that, or not for this actor
     * @throws Conflict if it is no longer the newest, or another signed that step
     */
    void approve(Actor actor, long id, int version, int number, int step, String remark) {
        Article article = newsroom.locked(actor, id, ArticleRight.REVIEW);
        SignOffs signOffs = rules.signOffs(id, number);
        if (signOffs.isSigned(actor, step)) {
            return;
        }
        requireCurrent(article, version, number);
        if (step != article.signedSteps() + 1) {
            throw new Conflict();
        }
        requireWaiting(article);
        if (article.isApproved()) {
            throw new Refused("step", "article.review.not-waiting");
        }
        Revision revision = revision(id, number);
        rules.obstacle(actor, revision, signOffs).ifPresent(obstacle -> {
            throw new Refused("step", obstacle);
        });
        rules.sign(article, step);
        decided(
                actor,
                article,
                new Review(id, number, step, Outcome.APPROVED, remark, actor.id(), clock.instant()),
                "approved");
    }

    /**
     * Returns the newest revision to who wrote it.
     *
     * @param reason for them; never blank
     */
    void returnToWriter(Actor actor, long id, int version, int number, String reason) {
        Article article = newsroom.locked(actor, id, ArticleRight.REVIEW);
        if (article.submittedAt() == null && rules.signOffs(id, number).isReturnedBy(actor)) {
            return;
        }
        requireCurrent(article, version, number);
        requireWaiting(article);
        if (reason.isBlank()) {
            throw new Refused("remark", "article.review.reason-missing");
        }
        int step = article.signedSteps() + 1;
        article.returned();
        decided(
                actor,
                article,
                new Review(id, number, step, Outcome.RETURNED, reason, actor.id(), clock.instant()),
                "returned");
    }

    private Revision revision(long article, int number) {
        return revisions.find(article, number).orElseThrow(PageNotFound::new);
    }

    private static void requireCurrent(Article article, int version, int number) {
        article.requireVersion(version);
        if (number != article.latestRevision()) {
            throw new Conflict();
        }
    }

    private static void requireWaiting(Article article) {
        if (article.submittedAt() == null) {
            throw new Refused("step", "article.review.not-waiting");
        }
    }

    private void decided(Actor actor, Article article, Review review, String action) {
        reviews.save(review);
        articles.raiseVersion(article.id());
        String remark = review.remark().isEmpty() ? "" : ": " + review.remark();
        String step = review.step() == 0 ? "" : " (" + review.step() + ")";
        events.publishEvent(ArticleEvent.by(actor, action, article, "#" + review.number() + step + remark));
    }
}
