package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.account.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publishing commands, step by step, on a real database with a clock that the test moves. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class PublishingIT {

    private static final Instant NOW = MutableClock.START;
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Publications publications;

    @Autowired
    Articles articles;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void aDraftIsPublicForNobody() {
        long id = writing.draft("A draft");
        assertThat(visible(id)).isEmpty();
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void publishingMakesARevisionPublicAtThatInstantAndOn() {
        long id = writing.published("News");
        assertThat(visible(id)).contains(1);
        assertThat(article(id).firstPublic()).isEqualTo(NOW);
        clock.set(NOW.minusMillis(1));
        assertThat(visible(id)).isEmpty();
    }

    @Test
    void aCorrectionReplacesTheTextBeforeItAtOneInstant() {
        long id = writing.published("News");
        clock.advance(HOUR);
        writing.revise(id, 1, "News, corrected");
        assertThat(visible(id)).contains(1);
        assertThat(state(id)).isEqualTo(ArticleState.CHANGED);
        writing.publish(id, 2);
        assertThat(visible(id)).contains(2);
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) SUPERSEDED", "2 [1h, open) OPEN");
    }

    @Test
    void aSubstantiveUpdateMovesTheUpdatedDateAndAMinorOneDoesNot() {
        long id = writing.published("News");
        clock.advance(HOUR);
        writing.reviseMinor(id, 1, "News!");
        writing.publish(id, 2);
        assertThat(current(id).updated()).isNull();
        clock.advance(HOUR);
        writing.revise(id, 2, "News with more in it");
        writing.publish(id, 3);
        assertThat(current(id).updated()).isEqualTo(NOW.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void anUpdateIsSubstantiveIfAnyRevisionSinceThePublicOneIs() {
        long id = writing.published("News");
        writing.revise(id, 1, "News with more in it");
        writing.reviseMinor(id, 2, "News with more in it.");
        clock.advance(HOUR);
        writing.publish(id, 3);
        assertThat(current(id).updated()).isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void theSecondClickOfTwoPublishesNothingASecondTime() {
        long id = writing.draft("News");
        int version = writing.version(id);
        desk.publish(Actor.SYSTEM, id, version, 1, null);
        clock.advance(Duration.ofSeconds(1));
        desk.publish(Actor.SYSTEM, id, version, 1, null);
        assertThat(intervals(id)).containsExactly("1 [0h, open) OPEN");
    }

    @Test
    void twoClicksAtOnceMakeOnePublication() throws Exception {
        long id = writing.draft("News");
        int version = writing.version(id);
        Callable<Void> click = () -> {
            desk.publish(Actor.SYSTEM, id, version, 1, null);
            return null;
        };
        ExecutorService hands = Executors.newFixedThreadPool(4);
        for (var done : hands.invokeAll(List.of(click, click, click, click))) {
            done.get();
        }
        hands.shutdown();
        assertThat(intervals(id)).containsExactly("1 [0h, open) OPEN");
    }

    @Test
    void ofTwoTextsPublishedInOneInstantOnlyTheSecondWasEverPublic() {
        long id = writing.published("News");
        writing.revise(id, 1, "Other news");
        writing.publish(id, 2);
        assertThat(intervals(id)).containsExactly("2 [0h, open) OPEN");
        assertThat(article(id).firstPublic()).isEqualTo(NOW);
    }

    @Test
    void aScheduledTextIsPublicAtItsSecondWithNoOneThere() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        assertThat(state(id)).isEqualTo(ArticleState.SCHEDULED);
        clock.set(NOW.plus(HOUR).minusMillis(1));
        assertThat(visible(id)).isEmpty();
        clock.set(NOW.plus(HOUR));
        assertThat(visible(id)).contains(1);
        assertThat(article(id).firstPublic()).isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void aMovedScheduleMovesThePublicationDateWithIt() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        schedule(id, 1, HOUR.multipliedBy(3));
        assertThat(intervals(id)).containsExactly("1 [3h, open) OPEN");
        assertThat(article(id).firstPublic()).isEqualTo(NOW.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void aCancelledFirstScheduleLeavesADraftWithoutADate() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        desk.cancel(Actor.SYSTEM, id, writing.version(id), NOW.plus(HOUR));
        assertThat(intervals(id)).isEmpty();
        assertThat(article(id).firstPublic()).isNull();
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void whatHasBegunCannotBeCancelled() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        clock.advance(HOUR);
        refused("article.schedule.begun", () -> desk.cancel(Actor.SYSTEM, id, writing.version(id), NOW.plus(HOUR)));
        assertThat(visible(id)).contains(1);
    }

    @Test
    void aScheduleKeepsTheRevisionItNamesWhenANewerOneIsSaved() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        writing.revise(id, 1, "Newer news");
        clock.advance(HOUR);
        assertThat(visible(id)).contains(1);
    }

    @Test
    void aNewerRevisionTakesThePlaceOfAScheduledOneWhenAsked() {
        long id = writing.draft("News");
        schedule(id, 1, HOUR);
        writing.revise(id, 1, "Newer news");
        desk.schedule(Actor.SYSTEM, id, writing.version(id), 2, NOW.plus(HOUR), NOW.plus(HOUR), false);
        assertThat(intervals(id)).containsExactly("2 [1h, open) OPEN");
    }

    @Test
    void anUpdateScheduledOverALiveArticleReplacesItAtItsSecond() {
        long id = writing.published("News");
        writing.revise(id, 1, "Updated news");
        schedule(id, 2, HOUR);
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) SUPERSEDED", "2 [1h, open) OPEN");
        clock.set(NOW.plus(HOUR).minusMillis(1));
        assertThat(visible(id)).contains(1);
        clock.set(NOW.plus(HOUR));
        assertThat(visible(id)).contains(2);
    }

    @Test
    void aCancelledUpdateLeavesWhatIsLiveUntouched() {
        long id = writing.published("News");
        writing.revise(id, 1, "Second");
        writing.revise(id, 2, "Third");
        schedule(id, 2, HOUR);
        schedule(id, 3, HOUR.multipliedBy(2));
        desk.cancel(Actor.SYSTEM, id, writing.version(id), NOW.plus(HOUR));
        assertThat(intervals(id)).containsExactly("1 [0h, 2h) SUPERSEDED", "3 [2h, open) OPEN");
        desk.cancel(Actor.SYSTEM, id, writing.version(id), NOW.plus(HOUR.multipliedBy(2)));
        assertThat(intervals(id)).containsExactly("1 [0h, open) OPEN");
    }

    @Test
    void anOlderTextIsPutOverANewerOneOnlyWhenAskedTwice() {
        long id = writing.published("News");
        writing.revise(id, 1, "Second");
        writing.revise(id, 2, "Third");
        schedule(id, 2, HOUR);
        schedule(id, 3, HOUR.multipliedBy(2));
        Instant late = NOW.plus(HOUR.multipliedBy(3));
        refused(
                "article.schedule.older",
                () -> desk.schedule(Actor.SYSTEM, id, writing.version(id), 2, late, null, false));
        desk.schedule(Actor.SYSTEM, id, writing.version(id), 2, late, null, true);
        assertThat(intervals(id))
                .containsExactly("1 [0h, 2h) SUPERSEDED", "3 [2h, 3h) SUPERSEDED", "2 [3h, open) OPEN");
    }

    @Test
    void aPlannedEndTakesTheArticleOffAtItsSecond() {
        long id = writing.published("News");
        plan(id, HOUR, null);
        clock.set(NOW.plus(HOUR).minusMillis(1));
        assertThat(visible(id)).contains(1);
        clock.set(NOW.plus(HOUR));
        assertThat(visible(id)).isEmpty();
        assertThat(state(id)).isEqualTo(ArticleState.EXPIRED);
    }

    @Test
    void aCorrectionDoesNotUndoAPlannedEnd() {
        long id = writing.published("News");
        plan(id, HOUR.multipliedBy(2), null);
        clock.advance(HOUR);
        writing.revise(id, 1, "News, corrected");
        writing.publish(id, 2);
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) SUPERSEDED", "2 [1h, 2h) EXPIRY");
    }

    @Test
    void aPlannedEndCanBeTakenBack() {
        long id = writing.published("News");
        plan(id, HOUR, null);
        plan(id, null, null);
        assertThat(intervals(id)).containsExactly("1 [0h, open) OPEN");
    }

    @Test
    void nothingElseThatIsSetMovesThePublicationDate() {
        long id = writing.published("Set otherwise");
        clock.advance(HOUR);
        plan(id, HOUR.multipliedBy(5), null);
        writing.revise(id, 1, writing.content("Set otherwise", "focus").withSlug("another-slug"));
        writing.publish(id, 2);
        clock.advance(HOUR);
        plan(id, null, null);
        assertThat(current(id).firstPublic()).isEqualTo(NOW);
        assertThat(article(id).firstPublic()).isEqualTo(NOW);
    }

    @Test
    void aWithdrawalEndsWhatIsPublicAndDropsWhatIsPlanned() {
        long id = writing.published("News");
        writing.revise(id, 1, "Update");
        schedule(id, 2, HOUR.multipliedBy(2));
        clock.advance(HOUR);
        withdraw(id);
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) WITHDRAWAL");
        clock.advance(HOUR.multipliedBy(5));
        assertThat(visible(id)).isEmpty();
        assertThat(state(id)).isEqualTo(ArticleState.WITHDRAWN);
    }

    @Test
    void aWithdrawnTextCanBePublishedAgainUnderItsFirstDate() {
        long id = writing.published("News");
        clock.advance(HOUR);
        withdraw(id);
        clock.advance(HOUR);
        writing.publish(id, 1);
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) WITHDRAWAL", "1 [2h, open) OPEN");
        assertThat(current(id).firstPublic()).isEqualTo(NOW);
        assertThat(current(id).updated()).isNull();
    }

    @Test
    void publishedAndWithdrawnInOneInstantWasNeverPublic() {
        long id = writing.published("News");
        withdraw(id);
        assertThat(intervals(id)).isEmpty();
        assertThat(visible(id)).isEmpty();
    }

    @Test
    void restoringMakesANewRevisionWithTheOldTextAndThePresentSlug() {
        long id = writing.published("Old headline");
        newsroom.save(
                Actor.SYSTEM,
                id,
                1,
                writing.content("New headline", "focus").withSlug("new-slug"),
                RevisionRemarks.NONE);
        writing.publish(id, 2);
        clock.advance(HOUR);
        int restored = newsroom.restore(Actor.SYSTEM, id, 1, writing.version(id));
        assertThat(restored).isEqualTo(3);
        assertThat(visible(id)).contains(2);
        writing.publish(id, 3);
        assertThat(current(id).revision().headline()).isEqualTo("Old headline");
        assertThat(current(id).revision().slug()).isEqualTo("new-slug");
    }

    @Test
    void backdatingPrintsAnotherDateThanTheInstantOfPublication() {
        long id = writing.draft("An old report");
        Instant printed = Instant.parse("2019-05-01T01:00:00Z");
        desk.publish(Actor.SYSTEM, id, writing.version(id), 1, printed);
        assertThat(current(id).firstPublic()).isEqualTo(printed);
        assertThat(current(id).interval().from()).isEqualTo(NOW);
        assertThat(current(id).updated()).isNull();
        clock.set(NOW.minusSeconds(1));
        assertThat(visible(id)).isEmpty();
    }

    @Test
    void everyCommandRaisesTheVersionSoThatOldFormsAreRefused() {
        long id = writing.draft("News");
        int seen = writing.version(id);
        schedule(id, 1, HOUR);
        assertThat(writing.version(id)).isGreaterThan(seen);
        assertThatThrownBy(() -> desk.plan(Actor.SYSTEM, id, seen, NOW.plus(HOUR.multipliedBy(9)), null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.schedule(Actor.SYSTEM, id, seen, 1, NOW.plusSeconds(5), null, false))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSaveOnAnOldRevisionIsRefused() {
        long id = writing.draft("News");
        writing.revise(id, 1, "Mine");
        assertThatThrownBy(() -> writing.revise(id, 1, "Theirs")).isInstanceOf(Conflict.class);
    }

    @Test
    void badTimesAreRefusedWithTheirReason() {
        long id = writing.draft("News");
        refused("article.schedule.past", () -> schedule(id, 1, Duration.ZERO));
        refused("article.schedule.past", () -> schedule(id, 1, HOUR.negated()));
        refused("article.plan.expiry-past", () -> plan(id, HOUR.negated(), null));
        refused("article.plan.embargo-past", () -> plan(id, null, HOUR.negated()));
        plan(id, HOUR.multipliedBy(5), HOUR.multipliedBy(2));
        refused("article.schedule.embargo", () -> schedule(id, 1, HOUR));
        refused("article.schedule.embargo", () -> writing.publish(id, 1));
        refused("article.schedule.after-expiry", () -> schedule(id, 1, HOUR.multipliedBy(5)));
        schedule(id, 1, HOUR.multipliedBy(3));
        refused("article.plan.expiry-before-start", () -> plan(id, HOUR.multipliedBy(3), HOUR.multipliedBy(2)));
        refused("article.plan.embargo-after-start", () -> plan(id, HOUR.multipliedBy(5), HOUR.multipliedBy(4)));
        writing.revise(id, 1, "Second");
        refused("article.schedule.taken", () -> schedule(id, 2, HOUR.multipliedBy(3)));
        refused("article.withdraw.not-public", () -> withdraw(id));
    }

    @Test
    void whatHasNoHeadlineOrNoTextStaysADraft() {
        long nameless = writing.draft("");
        refused("article.publish.no-headline", () -> writing.publish(nameless, 1));
    }

    @Test
    void listingsAreWhatTheirDefinitionSays() {
        long parent = writing.section("parent");
        writing.section("child", parent);
        long id = writing.published("Listed", "child", "one", "two");
        assertThat(database.sql("select count(*) from listing where article_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .as("site, two sections, two tags")
                .isEqualTo(5);
        clock.advance(HOUR);
        withdraw(id);
        assertThat(database.sql("select count(*) from listing where article_id = ? and public_until > ?")
                        .params(id, clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewerTextIsNotPublishedUnderAnOlderOneThatIsScheduled() {
        long id = writing.published("News");
        writing.revise(id, 1, "Second");
        schedule(id, 2, HOUR);
        writing.revise(id, 2, "Third");
        refused("article.publish.older-planned", () -> writing.publish(id, 3));
        assertThat(intervals(id)).containsExactly("1 [0h, 1h) SUPERSEDED", "2 [1h, open) OPEN");
    }

    @Test
    void thereAreNeverTwoPublicationsAtOneInstant() {
        long id = writing.published("News");
        for (int number = 2; number <= 7; number++) {
            writing.revise(id, number - 1, "News " + number);
            Instant at = clock.instant().plus(HOUR.multipliedBy(number % 3 + 1));
            desk.schedule(Actor.SYSTEM, id, writing.version(id), number, at, null, true);
            clock.advance(Duration.ofMinutes(number % 2 == 0 ? 61 : 181));
        }
        List<Publication> all = publications.of(id);
        assertThat(all).hasSizeGreaterThan(4);
        for (int place = 1; place < all.size(); place++) {
            assertThat(all.get(place).interval().from())
                    .isAfterOrEqualTo(all.get(place - 1).interval().until());
        }
    }

    private void schedule(long id, int number, Duration ahead) {
        desk.schedule(
                Actor.SYSTEM, id, writing.version(id), number, clock.instant().plus(ahead), null, false);
    }

    private void plan(long id, Duration expiry, Duration embargo) {
        desk.plan(
                Actor.SYSTEM,
                id,
                writing.version(id),
                expiry == null ? null : NOW.plus(expiry),
                embargo == null ? null : NOW.plus(embargo));
    }

    private void withdraw(long id) {
        desk.withdraw(Actor.SYSTEM, id, writing.version(id), "It was wrong.", "");
    }

    private Optional<Integer> visible(long id) {
        return publications
                .visible(id, clock.instant())
                .map(publication -> publication.revision().number());
    }

    private Publication current(long id) {
        return publications.visible(id, clock.instant()).orElseThrow();
    }

    private Article article(long id) {
        return articles.findById(id).orElseThrow();
    }

    private ArticleState state(long id) {
        return article(id).state(publications.of(id), clock.instant());
    }

    private List<String> intervals(long id) {
        return publications.of(id).stream()
                .map(publication -> "%d [%s, %s) %s"
                        .formatted(
                                publication.revision().number(),
                                hours(publication.interval().from()),
                                hours(publication.interval().until()),
                                publication.endedBy()))
                .toList();
    }

    private static String hours(Instant instant) {
        return instant.equals(PublicInterval.OPEN_END)
                ? "open"
                : Duration.between(NOW, instant).toHours() + "h";
    }

    private static void refused(String messageKey, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
