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
import conferencenews.site.PageNotFound;
import conferencenews.taxonomy.SectionForm;
import conferencenews.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A piece goes from its writer through the reviews that its section asks for to a publisher. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ReviewIT {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor administrator;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Newsroom newsroom;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    ReviewRules rules;

    @Autowired
    ReviewQueue queue;

    @Autowired
    DeskTasks tasks;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Filing filing;

    @Autowired
    ArticleOverview overview;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private String section;
    private Actor writer;
    private Actor first;
    private Actor second;
    private Actor publisher;

    @BeforeEach
    void newsroom() {
        section = "reviewed-" + COUNT.incrementAndGet();
        long parent = taxonomy.plantSection(
                Actor.SYSTEM, new SectionForm(section + "-above", null, 2, Map.of("en", "Reviewed"), Map.of()));
        writing.section(section, parent);
        writer = accounts.create(Role.CONTRIBUTOR);
        first = accounts.create(Role.EDITOR);
        second = accounts.create(Role.EDITOR);
        publisher = accounts.create(Role.PUBLISHER);
    }

    @Test
    void aPieceIsSentSignedTwiceAndPublished() {
        long id = draft();
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
        assertNotReviewed(() -> desk.publish(publisher, id, version(id), 1, null));
        assertNotReviewed(() ->
                desk.schedule(publisher, id, version(id), 1, clock.instant().plusSeconds(60), null, false));
        reviews.submit(writer, id, version(id), 1);
        assertThat(state(id)).isEqualTo(ArticleState.IN_REVIEW);
        approve(first, id, 1, 1);
        assertNotReviewed(() -> desk.publish(publisher, id, version(id), 1, null));
        approve(second, id, 1, 2);
        assertThat(state(id)).isEqualTo(ArticleState.APPROVED);
        desk.publish(publisher, id, version(id), 1, null);
        assertThat(state(id)).isEqualTo(ArticleState.PUBLIC);
        assertThat(writing.version(id)).isGreaterThan(3);
        assertThat(database.sql(
                                "select action from audit_entry where subject = 'article' and subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("article-created", "submitted", "approved", "approved", "published");
    }

    @Test
    void whatIsMovedOrTaggedKeepsItsReviews() {
        long id = draft();
        reviews.submit(writer, id, version(id), 1);
        approve(first, id, 1, 1);
        filing.tag(publisher, id, version(id), writing.tag(section));
        approve(second, id, 2, 2);
        assertThat(state(id)).isEqualTo(ArticleState.APPROVED);
        filing.untag(publisher, id, version(id), writing.tag(section));
        assertThat(state(id)).isEqualTo(ArticleState.APPROVED);
        desk.publish(publisher, id, version(id), 3, null);
        assertThat(state(id)).isEqualTo(ArticleState.PUBLIC);

        long stricter = draft();
        reviews.submit(writer, stricter, version(stricter), 1);
        approve(first, stricter, 1, 1);
        approve(second, stricter, 1, 2);
        long strict = taxonomy.plantSection(
                Actor.SYSTEM,
                new SectionForm(section + "-strict", writing.section(section), 3, Map.of("en", "Strict"), Map.of()));
        filing.move(publisher, stricter, version(stricter), strict);
        assertThat(state(stricter)).as("one of three is still to come").isEqualTo(ArticleState.IN_REVIEW);
        assertNotReviewed(() -> desk.publish(publisher, stricter, version(stricter), 2, null));
    }

    @Test
    void nobodySignsAVersionOfTheirOwnOrTwoSteps() {
        long id = writing.draft(first, "en", "By an editor", section);
        reviews.submit(first, id, version(id), 1);
        assertRefused(() -> approve(first, id, 1, 1), "article.review.own");
        approve(second, id, 1, 1);
        assertRefused(() -> approve(second, id, 1, 2), "article.review.signed");
        assertThatThrownBy(() -> approve(writer, id, 1, 2)).isInstanceOf(PageNotFound.class);
        long own = draft();
        reviews.submit(writer, own, version(own), 1);
        assertThatThrownBy(() -> approve(writer, own, 1, 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anEditReturnsAPieceToTheFirstStep() {
        long id = approved();
        newsroom.save(first, id, 1, writing.content("Edited after approval", section), RevisionRemarks.NONE);
        assertThat(state(id)).isEqualTo(ArticleState.IN_REVIEW);
        assertNotReviewed(() -> desk.publish(publisher, id, version(id), 2, null));
        desk.publish(publisher, id, version(id), 1, null);
        assertThat(state(id)).as("what was signed may still be published").isEqualTo(ArticleState.CHANGED);
    }

    @Test
    void aSaveNeverTakesASignedVersionOutOfItsSchedule() {
        long id = approved();
        Instant at = clock.instant().plus(Duration.ofHours(1));
        desk.schedule(publisher, id, version(id), 1, at, null, false);
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer form = visitor.get("/admin/articles/" + id);
        assertThat(form.page().selectFirst("input[name=moveSchedule]").hasAttr("checked"))
                .isFalse();
        assertThat(form.page().select("#moveSchedule-hint").text()).contains("keeps its reviews");
        Answer saved = visitor.submit(form, "form.piece__form", "headline", "Newer", "moveSchedule", "true");
        assertThat(visitor.follow(saved).page().text())
                .contains("step 1 is not signed yet", "Version 1 goes public", "Waits for step 1 of 2 since ");
        clock.set(at);
        assertThat(state(id)).isEqualTo(ArticleState.CHANGED);
    }

    @Test
    void withoutReviewsTheScheduleMovesOnUnlessItsPublisherSaysNo() {
        long id = writing.draft("To be scheduled", "reviewed-not");
        writing.schedule(id, 1, clock.instant().plusSeconds(3_600));
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer form = visitor.get("/admin/articles/" + id);
        visitor.submit(form, "form.piece__form", "headline", "Moved on");
        assertThat(visitor.get("/admin/articles/" + id).text()).contains("Version 2 goes public");
        visitor.submit(visitor.get("/admin/articles/" + id), "form.piece__form", "moveSchedule", "false");
        assertThat(visitor.get("/admin/articles/" + id).text()).contains("Version 2 goes public");
    }

    @Test
    void theReviewerSeesWhatChangedAndReturnsItWithAReason() {
        long id = draft();
        reviews.submit(writer, id, version(id), 1);
        Actor reviewer = accounts.logIn(visitor, Role.EDITOR);
        Answer list = visitor.get("/admin/reviews");
        assertThat(list.page().select("a[href$=/admin/articles/" + id + "/review]"))
                .hasSize(1);
        Answer page = visitor.get("/admin/articles/" + id + "/review");
        assertThat(page.page().select(".desk__nav [aria-current]").eachText()).containsExactly("To review");
        assertThat(page.text()).contains("no version of it was reviewed before", "What happened, in one paragraph.");
        Answer mute = visitor.submit(page, "#decision", "decision", "return", "remark", " ");
        assertThat(mute.status()).isEqualTo(422);
        assertThat(mute.page().select("#remark-error").text()).contains("Say why");
        Answer returned = visitor.submit(page, "#decision", "decision", "return", "remark", "Who signed it?");
        assertThat(visitor.follow(returned).text()).contains("It is returned");
        Answer second = visitor.submit(page, "#decision", "decision", "return", "remark", "Who signed it?");
        assertThat(visitor.follow(second).text()).as("the second click").contains("It is returned");
        assertThat(state(id)).isEqualTo(ArticleState.DRAFT);
        assertThat(visitor.get("/admin/articles/" + id)
                        .page()
                        .select("#returned")
                        .text())
                .contains("Version 1 was returned", "Who signed it?", reviewer.name());
        newsroom.save(writer, id, 1, writing.content("It says who signed", section), RevisionRemarks.NONE);
        reviews.submit(writer, id, version(id), 2);
        Answer again = visitor.get("/admin/articles/" + id + "/review");
        assertThat(again.text()).contains("Changed from version 1 to 2");
        assertThat(again.page().select(".diff ins").text()).contains("says who signed");
        assertThat(visitor.get("/admin/articles/" + id).page().select("#returned"))
                .isEmpty();
        Answer approved = visitor.submit(again, "#decision", "decision", "approve", "remark", "Better");
        assertThat(visitor.follow(approved).text()).contains("You have signed it off.");
        assertThat(visitor.submit(again, "#decision", "decision", "approve").status())
                .as("the second click")
                .isEqualTo(302);
        assertThat(visitor.get("/admin/articles/" + id).text())
                .contains("Step 1 signed", reviewer.name(), "Version 2", "Better", "Waits for step 2 of 2");
        assertThat(visitor.get("/admin/reviews").page().select("a[href$=/admin/articles/" + id + "/review]"))
                .as("the next step is another's")
                .isEmpty();
    }

    @Test
    void theDeskShowsWhatWaitsForAReviewerAndWhatCameBackToItsWriter() {
        Actor author = accounts.logIn(visitor, Role.CONTRIBUTOR);
        long id = writing.draft(author, "en", "Sent and returned", section);
        reviews.submit(author, id, version(id), 1);
        assertThat(tasks.waitingFor(second, 500)).extracting(DeskLine::id).contains(id);
        assertThat(tasks.waitingFor(author, 500)).isEmpty();
        assertThat(visitor.get("/admin").page().select("#returned")).isEmpty();
        reviews.returnToWriter(second, id, version(id), 1, "Who was there?");
        assertThat(visitor.get("/admin").page().select("section:has(#returned)").text())
                .contains("Sent and returned");
        assertThat(tasks.waitingFor(second, 500)).extracting(DeskLine::id).doesNotContain(id);
        reviews.submit(author, id, version(id), 1);
        assertThat(visitor.get("/admin").page().select("#returned")).isEmpty();
    }

    @Test
    void aDecisionOnAPageThatIsOldIsRefused() {
        long id = draft();
        reviews.submit(writer, id, version(id), 1);
        accounts.logIn(visitor, Role.EDITOR);
        Answer page = visitor.get("/admin/articles/" + id + "/review");
        newsroom.save(writer, id, 1, writing.content("Changed meanwhile", section), RevisionRemarks.NONE);
        for (String decision : new String[] {"approve", "return"}) {
            assertThat(visitor.submit(page, "#decision", "decision", decision, "remark", "Fine")
                            .status())
                    .as(decision)
                    .isEqualTo(409);
        }
        assertThat(rules.signOffs(id, 2).steps()).isZero();
    }

    @Test
    void theButtonSaysWhatWillHappen() {
        long id = draft();
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer page = visitor.get("/admin/articles/" + id);
        assertThat(page.page().select("#piece button").eachText()).contains("Send to review (step 1 of 2)");
        assertThat(page.page().select("#piece button").eachText()).doesNotContain("Publish now");
        Answer sent = visitor.submit(page, "form[action$=/submission]");
        assertThat(visitor.follow(sent).page().select("#piece a").eachText()).contains("Review (step 1 of 2)");
        assertThat(visitor.submit(page, "form[action$=/submission]").status())
                .as("the second click")
                .isEqualTo(302);
        approve(first, id, 1, 1);
        approve(second, id, 1, 2);
        assertThat(visitor.get("/admin/articles/" + id)
                        .page()
                        .select("#piece button")
                        .eachText())
                .contains("Publish now");
    }

    @Test
    void theQueueHoldsWhatItsReaderCanSignTheLongestWaitingFirst() {
        long older = draft();
        reviews.submit(writer, older, version(older), 1);
        clock.advance(Duration.ofMinutes(5));
        long newer = writing.draft(first, "en", "By the first", section);
        reviews.submit(first, newer, version(newer), 1);
        Actor elsewhere = accounts.create(Role.EDITOR, writing.section("reviewed-elsewhere"));
        assertThat(waiting(second)).containsSubsequence(older, newer);
        assertThat(waiting(first)).contains(older).doesNotContain(newer);
        assertThat(waiting(elsewhere)).isEmpty();
        assertThat(waiting(writer)).isEmpty();
    }

    @Test
    void aSectionThatAsksForFewerReviewsApprovesWhatHasThem() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        long id = draft();
        reviews.submit(writer, id, version(id), 1);
        approve(first, id, 1, 1);
        assertThat(state(id)).isEqualTo(ArticleState.IN_REVIEW);
        setSteps("1");
        assertThat(state(id)).isEqualTo(ArticleState.APPROVED);
        setSteps("3");
        assertThat(state(id)).isEqualTo(ArticleState.IN_REVIEW);
        setSteps("");
        assertThat(administrator
                        .post("/admin/sections/" + writing.section(section), "reviewSteps", "4", "names[en]", section)
                        .status())
                .isEqualTo(422);
    }

    private void setSteps(String steps) {
        Answer form = administrator.get("/admin/sections/" + writing.section(section));
        assertThat(administrator
                        .submit(form, "form[action*=/admin/sections/]", "reviewSteps", steps)
                        .status())
                .isEqualTo(302);
    }

    private long draft() {
        return writing.draft(writer, "en", "For review", section);
    }

    private long approved() {
        long id = draft();
        reviews.submit(writer, id, version(id), 1);
        approve(first, id, 1, 1);
        approve(second, id, 1, 2);
        return id;
    }

    private void approve(Actor actor, long id, int number, int step) {
        reviews.approve(actor, id, version(id), number, step, "");
    }

    private int version(long id) {
        return writing.version(id);
    }

    private ArticleState state(long id) {
        ArticleState state = rows(Map.of()).stream()
                .filter(row -> row.id() == id)
                .map(ArticleRow::state)
                .findFirst()
                .orElseThrow();
        assertThat(rows(Map.of("state", state.name())))
                .as("the filter agrees")
                .extracting(ArticleRow::id)
                .contains(id);
        return state;
    }

    private List<ArticleRow> rows(Map<String, String> filter) {
        Map<String, String> all = new HashMap<>(filter);
        all.put("section", String.valueOf(writing.section(section)));
        return overview.page(Actor.SYSTEM, ArticleFilter.of(all), 1, clock.instant(), Locale.ENGLISH)
                .rows();
    }

    private List<Long> waiting(Actor actor) {
        return queue.rows(actor, 1, Locale.ENGLISH).stream()
                .map(ReviewQueue.Row::id)
                .toList();
    }

    private static void assertNotReviewed(Runnable command) {
        assertRefused(command, "article.publish.not-reviewed");
    }

    private static void assertRefused(Runnable command, String messageKey) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
