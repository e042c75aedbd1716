package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What editors do to several articles at once, to the trash, and to a publication that was a slip. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class SelectionIT {

    private static final Instant NOW = MutableClock.START;

    @Autowired
    Writing writing;

    @Autowired
    PublishingDesk desk;

    @Autowired
    SecondThoughts secondThoughts;

    @Autowired
    Trash trash;

    @Autowired
    Filing filing;

    @Autowired
    Publications publications;

    @Autowired
    Articles articles;

    @Autowired
    Revisions revisions;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor publisher;

    @Autowired
    Visitor reader;

    private Actor actor;

    @BeforeEach
    void logIn() {
        actor = accounts.logIn(publisher, Role.PUBLISHER);
    }

    @Test
    void publishingSeveralSaysWhatBecameOfEachAndCanBeUndone() {
        long good = writing.draft("Several, good");
        long changed = writing.draft("Several, changed meanwhile");
        long empty = writing.draft(writing.content("", "focus"));
        publisher.get("/admin/articles?q=several");
        String stale = pick(changed);
        writing.revise(changed, 1, "Several, changed just now");
        Answer results = publisher.post(
                "/admin/articles/selection",
                "action",
                "PUBLISH",
                "articles",
                pick(good),
                "articles",
                stale,
                "articles",
                pick(empty),
                "articles",
                "999999999999-1");
        assertThat(results.status()).isEqualTo(200);
        assertThat(results.page().select("td .state").eachText())
                .containsExactly("Done", "Changed meanwhile", "Refused", "Refused");
        assertThat(reader.get("/articles/" + good).status()).isEqualTo(301);
        assertThat(reader.get("/articles/" + changed).status()).isEqualTo(404);
        Answer undone = publisher.submit(results, "form:has([value=UNDO])");
        assertThat(undone.page().select("td .state").eachText()).containsExactly("Done");
        assertThat(reader.get("/articles/" + good).status()).isEqualTo(404);
        assertThat(articles.findById(good).orElseThrow().firstPublic()).isNull();
    }

    @Test
    void withdrawingAsksForTheReasonFirst() {
        long id = writing.published("Several withdrawn");
        publisher.get("/admin/articles");
        Answer asked = publisher.post("/admin/articles/selection", "action", "WITHDRAW", "articles", pick(id));
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(301);
        Answer without = publisher.submit(asked, "form[action$=/selection]");
        assertThat(without.status()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(1));
        Answer done = publisher.submit(without, "form[action$=/selection]", "reason", "Wrong date");
        assertThat(done.page().select("td .state").eachText()).containsExactly("Done");
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(410);
    }

    @Test
    void nothingSelectedIsSaidAndLeadsBackToTheList() {
        publisher.get("/admin/articles");
        Answer answer =
                publisher.post("/admin/articles/selection", "action", "TRASH", "back", "/admin/articles?state=DRAFT");
        assertThat(answer.location()).isEqualTo("/admin/articles?state=DRAFT");
        assertThat(publisher.follow(answer).body()).contains("Nothing was selected");
        assertThat(publisher
                        .post("/admin/articles/selection", "action", "TRASH", "back", "//example.org")
                        .location())
                .isEqualTo("/admin/articles");
    }

    @Test
    void movingShowsTheSameTextInTheNewSectionAndPublishesNoDraft() {
        long section = writing.section("moved-to");
        long id = writing.published("Moved piece");
        clock.advance(Duration.ofHours(1));
        writing.revise(id, 1, "Moved piece, unpublished draft");
        clock.advance(Duration.ofHours(1));
        filing.move(actor, id, writing.version(id), section);
        Publication current = publications.visible(id, clock.instant()).orElseThrow();
        assertThat(current.revision().headline()).isEqualTo("Moved piece");
        assertThat(current.revision().section()).isEqualTo(section);
        assertThat(current.updated()).as("readers see no update").isNull();
        Revision draft = newest(id);
        assertThat(draft.headline()).isEqualTo("Moved piece, unpublished draft");
        assertThat(draft.section()).isEqualTo(section);
        assertThat(reader.get("/sections/moved-to").body())
                .contains("Moved piece")
                .doesNotContain("unpublished");
        clock.advance(Duration.ofHours(1));
        writing.publish(id, draft.number());
        assertThat(publications.visible(id, clock.instant()).orElseThrow().updated())
                .as("the draft was a substantive one")
                .isEqualTo(clock.instant());
    }

    @Test
    void movingSaysWhitherAndEachGoesBackToWhereItStood() {
        writing.section("moved-out");
        long to = writing.section("moved-together");
        long one = writing.draft("Moved and back, one", "moved-out");
        long other = writing.draft("Moved and back, other", "focus");
        long there = writing.draft("Moved and back, there already", "moved-together");
        publisher.get("/admin/articles");
        Answer asked = publisher.post(
                "/admin/articles/selection",
                "action",
                "MOVE",
                "articles",
                pick(one),
                "articles",
                pick(other),
                "articles",
                pick(there));
        Answer moved = publisher.submit(asked, "form[action$=/selection]", "section", String.valueOf(to));
        assertThat(moved.page().select(".lead").text()).startsWith("2 of 3 done. Section: ");
        assertThat(newest(one).section()).isEqualTo(to);
        assertThat(newest(other).section()).isEqualTo(to);
        Answer back = publisher.submit(moved, "form:has([value=MOVE_BACK])");
        assertThat(back.page().select("td .state").eachText()).containsExactly("Done", "Done");
        assertThat(newest(one).section()).isEqualTo(writing.section("moved-out"));
        assertThat(newest(other).section()).isEqualTo(writing.section("focus"));
        assertThat(newest(there).section()).isEqualTo(to);
    }

    @Test
    void whatIsPlannedMovesToo() {
        long section = writing.section("planned-moved-to");
        long id = writing.draft("Planned piece");
        Instant at = clock.instant().plus(Duration.ofDays(1));
        writing.schedule(id, 1, at);
        filing.move(actor, id, writing.version(id), section);
        assertThat(publications.visible(id, at).orElseThrow().revision().section())
                .isEqualTo(section);
        assertThat(articles.findById(id).orElseThrow().firstPublic()).isEqualTo(at);
        assertThat(newest(id).number()).isEqualTo(2);
    }

    @Test
    void aTagIsAddedOnceAndTakenAwayAgain() {
        long tag = writing.tag("bulk-tag");
        long id = writing.published("Tagged piece");
        clock.advance(Duration.ofSeconds(1));
        filing.tag(actor, id, writing.version(id), tag);
        int version = writing.version(id);
        filing.tag(actor, id, version, tag);
        assertThat(writing.version(id)).as("nothing to do").isEqualTo(version);
        assertThat(reader.get("/tags/bulk-tag").body()).contains("Tagged piece");
        clock.advance(Duration.ofSeconds(1));
        filing.untag(actor, id, version, tag);
        assertThat(reader.get("/tags/bulk-tag").body()).doesNotContain("Tagged piece");
    }

    @Test
    void movingNeedsTheRightToPublishWhereReadersSeeIt() {
        Actor writer = accounts.create(Role.CONTRIBUTOR);
        long section = writing.section("rights-moved-to");
        long own = writing.draft(writer, "en", "Own draft to move", "focus");
        filing.move(writer, own, writing.version(own), section);
        writing.publish(own, 2);
        assertThatThrownBy(() -> filing.move(writer, own, writing.version(own), writing.section("focus")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> filing.move(actor, own, writing.version(own), 999_999_999))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsInTheTrashIsOutOfListsAndCannotBeEditedUntilItIsRestored() {
        long id = writing.draft("Trashed piece");
        Answer editor = publisher.get("/admin/articles/" + id);
        Answer asked = publisher.get("/admin/articles/" + id + "/trash");
        Answer trashed = publisher.follow(publisher.submit(asked, "form[action$=/trash]"));
        assertThat(trashed.body()).contains("This article is in the trash");
        assertThat(publisher.get("/admin/articles?q=trashed+piece").page().select("[id^=article-]"))
                .isEmpty();
        assertThat(publisher
                        .get("/admin/articles?q=trashed+piece&state=TRASHED")
                        .page()
                        .select("[id^=article-]"))
                .hasSize(1);
        assertThat(publisher.submit(editor, "form[action$=/revisions]").status())
                .isEqualTo(409);
        assertThat(publisher.get("/admin/articles/" + id + "/revisions").status())
                .isEqualTo(200);
        publisher.submit(trashed, "form[action$=/restoration]");
        assertThat(publisher
                        .get("/admin/articles/" + id)
                        .page()
                        .select("#headline")
                        .text())
                .isEqualTo("Trashed piece");
    }

    @Test
    void whatIsPublicOrPlannedIsNotThrownAway() {
        long live = writing.published("Not to be trashed");
        long planned = writing.draft("Nor this one");
        writing.schedule(planned, 1, NOW.plus(Duration.ofDays(1)));
        for (long id : List.of(live, planned)) {
            assertThatThrownBy(() -> trash.discard(actor, id, writing.version(id)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void afterThirtyDaysTheTrashKeepsOnlyWhatWasOncePublic() {
        long never = writing.draft("Never public");
        long once = writing.published("Once public");
        clock.advance(Duration.ofSeconds(1));
        writing.withdraw(once, "Wrong");
        trash.discard(actor, never, writing.version(never));
        trash.discard(actor, once, writing.version(once));
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        trash.purge();
        assertThat(articles.findById(never)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        trash.purge();
        assertThat(articles.findById(never)).isEmpty();
        assertThat(articles.findById(once)).isPresent();
        assertThat(reader.get("/articles/" + once).status()).isEqualTo(410);
        assertThat(database.sql("select count(*) from audit_entry where action = 'purged' and subject_id = ?")
                        .param(never)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPublicationCanBeUndoneForThirtySeconds() {
        long id = writing.draft("A slip");
        Answer published = publisher.follow(
                publisher.submit(publisher.get("/admin/articles/" + id), "form:has([name=when][value=now])"));
        clock.advance(Duration.ofSeconds(30));
        Answer undone = publisher.follow(publisher.submit(published, "form[action$=/undoing]"));
        assertThat(undone.body()).contains("The publication is undone.");
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(404);
        writing.publish(id, 1);
        clock.advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> secondThoughts.undoPublication(actor, id, writing.version(id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anUndoneUpdateGivesReadersTheTextBeforeIt() {
        long id = writing.published("Before the update");
        clock.advance(Duration.ofHours(1));
        writing.revise(id, 1, "After the update");
        writing.schedule(id, 1, clock.instant().plus(Duration.ofHours(3)));
        desk.cancel(Actor.SYSTEM, id, writing.version(id), clock.instant().plus(Duration.ofHours(3)));
        writing.publish(id, 2);
        secondThoughts.undoPublication(actor, id, writing.version(id));
        Publication current = publications.visible(id, clock.instant()).orElseThrow();
        assertThat(current.revision().number()).isEqualTo(1);
        assertThat(current.interval().until()).isEqualTo(PublicInterval.OPEN_END);
        assertThat(current.firstPublic()).isEqualTo(NOW);
        assertThat(articles.findById(id).orElseThrow().state(publications.of(id), clock.instant()))
                .isEqualTo(ArticleState.CHANGED);
    }

    @Test
    void aDuplicateIsADraftWithTheSameTextAndNothingElse() {
        long id = writing.published("Original");
        Answer copy = publisher.follow(publisher.submit(publisher.get("/admin/articles/" + id), "form[action$=/copy]"));
        assertThat(copy.page().select("#headline").text()).isEqualTo("Original");
        long duplicate = Long.parseLong(copy.address().getPath().replaceAll(".*/", ""));
        Article article = articles.findById(duplicate).orElseThrow();
        assertThat(article.firstPublic()).isNull();
        assertThat(article.isOwnedBy(actor)).isTrue();
        assertThat(article.latestRevision()).isEqualTo(1);
        assertThat(article.translationKey())
                .isNotEqualTo(articles.findById(id).orElseThrow().translationKey());
    }

    private String pick(long id) {
        return id + "-" + writing.version(id);
    }

    private Revision newest(long id) {
        return revisions
                .findAllByArticleIdAndNumberBetweenOrderByNumberDesc(id, 1, Integer.MAX_VALUE)
                .get(0);
    }
}
