package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The publishing commands. Each changes an article's {@link Timeline} and writes it down; none waits for a job, because
 * what is public is a question of time alone.
 */
@Component
@Transactional
public class PublishingDesk {

    private final Newsroom newsroom;
    private final PublicationPlan plan;
    private final Articles articles;
    private final ReadyRevisions revisions;
    private final Withdrawals withdrawals;
    private final PublicNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishingDesk(
            Newsroom newsroom,
            PublicationPlan plan,
            Articles articles,
            ReadyRevisions revisions,
            Withdrawals withdrawals,
            PublicNotes notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.plan = plan;
        this.articles = articles;
        this.revisions = revisions;
        this.withdrawals = withdrawals;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a revision public now. Asked again for what is already public it does nothing: the second click of two.
     *
     * @param printedDate a publication date in the past to print instead of now, only at the first publication
     */
    public void publish(Actor actor, long id, int version, int number, @Nullable Instant printedDate) {
        publish(actor, id, version, number, printedDate, "");
    }

    /**
     * {@link #publish(Actor, long, int, int, Instant)} in spite of what the checklist requires.
     *
     * @param override the reason, for the audit; blank for none
     */
    public void publish(Actor actor, long id, int version, int number, @Nullable Instant printedDate, String override) {
        Article article = publishable(actor, id);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        Revision revision = revisions.find(actor, article, number);
        if (timeline.shows(revision)) {
            return;
        }
        article.requireVersion(version);
        revisions.requireReady(actor, article, revision, now, override);
        requireAllowedAt(article, now);
        requireFirst(timeline, printedDate, now);
        notes.requireAtPublication(timeline, revision, now);
        boolean backwards = timeline.goesBackwards();
        timeline.publish(new Planned(revision, now, actor.id(), now));
        if (timeline.goesBackwards() && !backwards) {
            throw new Refused("revision", "article.publish.older-planned");
        }
        plan.write(timeline, printedDate);
        settle(article, number);
        done(actor, "published", article, "#" + number);
    }

    /** Plans a revision for an instant to come; the article's planned end stays as it is. */
    public void schedule(
            Actor actor, long id, int version, int number, Instant at, @Nullable Instant instead, boolean evenIfOlder) {
        Article article = publishable(actor, id);
        schedule(actor, id, version, number, at, article.expiresAt(), instead, evenIfOlder);
    }

    /**
     * Plans a revision for an instant to come. The same revision planned before moves there.
     *
     * @param until when the article leaves the site again, or null
     * @param instead a planned publication that this one replaces, or null
     * @param evenIfOlder whether an older text may follow a newer one
     * @throws Refused if the instant is past, taken, before the embargo or not before the end
     */
    public void schedule(
            Actor actor,
            long id,
            int version,
            int number,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant instead,
            boolean evenIfOlder) {
        schedule(actor, id, version, number, at, until, instead, evenIfOlder, "");
    }

    /**
     * The same in spite of what the checklist requires.
     *
     * @param override the reason, for the audit; blank for none
     */
    public void schedule(
            Actor actor,
            long id,
            int version,
            int number,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant instead,
            boolean evenIfOlder,
            String override) {
        Article article = publishable(actor, id);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        Revision revision = revisions.find(actor, article, number);
        if (timeline.isPlanned(number, at) && Objects.equals(until, article.expiresAt())) {
            return;
        }
        article.requireVersion(version);
        if (!at.isAfter(now)) {
            throw new Refused("at", timeline.hasBegun() ? "article.schedule.past-again" : "article.schedule.past");
        }
        revisions.requireReady(actor, article, revision, at, override);
        requireAfter(at, until, article);
        timeline.planned().stream()
                .filter(planned ->
                        planned.revision().number() == number || planned.from().equals(instead))
                .forEach(timeline::cancel);
        if (timeline.plannedAt(at).isPresent()) {
            throw new Refused("at", "article.schedule.taken");
        }
        notes.requireAtPublication(timeline, revision, at);
        boolean backwards = timeline.goesBackwards();
        timeline.schedule(new Planned(revision, at, actor.id(), now));
        if (timeline.goesBackwards() && !backwards && !evenIfOlder) {
            throw new Refused("evenIfOlder", "article.schedule.older");
        }
        requireExpiry(article, timeline, until, "until");
        article.plan(until, article.embargoUntil());
        requireAllowedAt(article, at);
        plan.write(timeline, null);
        settle(article, number);
        done(actor, "scheduled", article, "#" + number + " " + at + (until == null ? "" : " – " + until));
    }

    /** @throws Refused if it has become public in the meantime: that is a withdrawal */
    public void cancel(Actor actor, long id, int version, Instant from) {
        Article article = publishable(actor, id);
        Instant now = clock.instant();
        if (!from.isAfter(now)) {
            throw new Refused("at", "article.schedule.begun");
        }
        Timeline timeline = plan.timeline(article, now);
        Optional<Planned> planned = timeline.plannedAt(from);
        if (planned.isEmpty()) {
            return;
        }
        article.requireVersion(version);
        timeline.cancel(planned.get());
        plan.write(timeline, null);
        done(
                actor,
                "schedule-cancelled",
                article,
                "#" + planned.get().revision().number() + " " + from);
    }

    /** Sets or clears the planned end and the embargo; every later publication inherits the end. */
    public void plan(Actor actor, long id, int version, @Nullable Instant expiresAt, @Nullable Instant embargoUntil) {
        Article article = newsroom.locked(actor, id, ArticleRight.PLAN);
        article.requireVersion(version);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        requireExpiry(article, timeline, expiresAt, "expiresAt");
        requireEmbargo(article, timeline, embargoUntil);
        article.plan(expiresAt, embargoUntil);
        plan.write(timeline, null);
        done(actor, "planned", article, "expires=" + expiresAt + " embargo=" + embargoUntil);
    }

    /**
     * Takes an article off the site, planned updates included.
     *
     * @param reason for readers
     * @param note for colleagues
     */
    public void withdraw(Actor actor, long id, int version, String reason, String note) {
        Article article = newsroom.locked(actor, id, ArticleRight.WITHDRAW);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        if (!timeline.isPublic()) {
            throw new Refused("reason", "article.withdraw.not-public");
        }
        article.requireVersion(version);
        timeline.withdraw();
        plan.write(timeline, null);
        withdrawals.save(new Withdrawal(id, now, actor.id(), reason, note));
        done(actor, "withdrawn", article, reason);
    }

    private Article publishable(Actor actor, long id) {
        return newsroom.locked(actor, id, ArticleRight.PUBLISH);
    }

    private static void settle(Article article, int number) {
        if (number == article.latestRevision()) {
            article.waitsNoMore();
        }
    }

    private static void requireAllowedAt(Article article, Instant at) {
        if (article.embargoUntil() != null && at.isBefore(article.embargoUntil())) {
            throw new Refused("at", "article.schedule.embargo");
        }
        if (article.expiresAt() != null && !at.isBefore(article.expiresAt())) {
            throw new Refused("at", "article.schedule.after-expiry");
        }
    }

    private static void requireFirst(Timeline timeline, @Nullable Instant printedDate, Instant now) {
        if (printedDate == null) {
            return;
        }
        if (printedDate.isAfter(now)) {
            throw new Refused("at", "article.publish.date-ahead");
        }
        if (timeline.hasBegun()) {
            throw new Refused("at", "article.publish.date-fixed");
        }
    }

    /** An end that was there before may stand before the start: that is said beside the start. */
    private static void requireAfter(Instant at, @Nullable Instant until, Article article) {
        if (until != null && !until.equals(article.expiresAt()) && !until.isAfter(at)) {
            throw new Refused("until", "article.schedule.until-before");
        }
    }

    private static void requireExpiry(Article article, Timeline timeline, @Nullable Instant expiresAt, String field) {
        if (expiresAt == null || expiresAt.equals(article.expiresAt())) {
            return;
        }
        if (!expiresAt.isAfter(timeline.now())) {
            throw new Refused(field, "article.plan.expiry-past");
        }
        if (timeline.planned().stream().anyMatch(planned -> !planned.from().isBefore(expiresAt))) {
            throw new Refused(field, "article.plan.expiry-before-start");
        }
    }

    private static void requireEmbargo(Article article, Timeline timeline, @Nullable Instant embargoUntil) {
        Instant held = article.embargoUntil();
        if (Objects.equals(embargoUntil, held)) {
            return;
        }
        if (held != null && held.isAfter(timeline.now()) && (embargoUntil == null || embargoUntil.isBefore(held))) {
            throw new Refused("embargoUntil", "article.plan.embargo-lift");
        }
        if (embargoUntil == null) {
            return;
        }
        if (timeline.hasBegun()) {
            throw new Refused("embargoUntil", "article.plan.embargo-public");
        }
        if (!embargoUntil.isAfter(timeline.now())) {
            throw new Refused("embargoUntil", "article.plan.embargo-past");
        }
        if (timeline.planned().stream().anyMatch(planned -> planned.from().isBefore(embargoUntil))) {
            throw new Refused("embargoUntil", "article.plan.embargo-after-start");
        }
    }

    private void done(Actor actor, String action, Article article, String detail) {
        articles.raiseVersion(article.id());
        events.publishEvent(ArticleEvent.visible(actor, action, article, detail));
    }
}
