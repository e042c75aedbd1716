package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
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

/** What an editor is told about a time before and after it is set; the site's clock is Shanghai's, noon on a Friday. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class TimeFormsIT {

    private static final Instant NOW = MutableClock.START;

    @Autowired
    Writing writing;

    @Autowired
    PublishingDesk desk;

    @Autowired
    SecondThoughts secondThoughts;

    @Autowired
    Publications publications;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor publisher;

    private Actor actor;

    @BeforeEach
    void logIn() {
        actor = accounts.logIn(publisher, Role.PUBLISHER);
    }

    @Test
    void atAndUntilAreSetInOneFormAndSaidInSentences() {
        long id = writing.draft("For a while");
        String form = "form[action$=/publication]";
        Answer blank = publisher.get("/admin/articles/" + id + "/publication");
        assertThat(blank.page().select(".field__zone").text()).contains("Asia/Shanghai, UTC+08:00");
        Answer checked =
                publisher.submit(blank, form, "at", "2024-11-24T15:00", "until", "2024-12-24T15:00", "check", "true");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().select(".field__says").eachText())
                .containsExactly(
                        "Goes public Sunday 24 Nov 2024 at 15:00 (Asia/Shanghai, UTC+08:00), in 2 days 3 hours.",
                        "Leaves the site Tuesday 24 Dec 2024 at 15:00 (Asia/Shanghai, UTC+08:00), in 32 days 3 hours.");
        assertThat(publications.of(id)).as("checking sets nothing").isEmpty();
        Answer done = publisher.follow(publisher.submit(checked, form));
        assertThat(done.page().select(".notice--success").text())
                .startsWith("Version 1 goes public Sunday 24 Nov 2024 at 15:00 (Asia/Shanghai, UTC+08:00), in 2 days");
        assertThat(publications.of(id)).singleElement().satisfies(planned -> {
            assertThat(planned.interval().from()).isEqualTo("2024-11-24T07:00:00Z");
            assertThat(planned.interval().until()).isEqualTo("2024-12-24T07:00:00Z");
        });
        Answer moving =
                publisher.get(done.page().selectFirst("a[href*=instead]").attr("href"));
        assertThat(moving.page().select("#until").val()).isEqualTo("2024-12-24T15:00:00");
        publisher.submit(moving, form, "at", "2024-11-25T15:00", "until", "");
        assertThat(publications.of(id)).singleElement().satisfies(planned -> {
            assertThat(planned.interval().from()).isEqualTo("2024-11-25T07:00:00Z");
            assertThat(planned.interval().until()).isEqualTo(PublicInterval.OPEN_END);
        });
    }

    @Test
    void aScheduleStaysWhenTheArticleIsEditedAndStandsOnEachOfItsPages() {
        long id = writing.draft("Scheduled, then edited");
        writing.schedule(id, 1, NOW.plus(Duration.ofHours(3)));
        writing.revise(id, 1, "Scheduled, then edited again");
        for (String page : List.of("", "/revisions", "/publication", "/plan", "/statistics", "/preview")) {
            assertThat(publisher.get("/admin/articles/" + id + page).text())
                    .as(page)
                    .contains(
                            "Version 1 goes public Friday 22 Nov 2024 at 15:00 (Asia/Shanghai, UTC+08:00), in 3 hours.");
        }
    }

    @Test
    void anEndBeforeTheBeginningIsRefusedBesideTheEnd() {
        long id = writing.draft("Backwards");
        Answer refused = publisher.submit(
                publisher.get("/admin/articles/" + id + "/publication"),
                "form[action$=/publication]",
                "at",
                "2024-11-24T15:00",
                "until",
                "2024-11-24T15:00");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#until-error").text()).contains("before it is public");
        assertThat(publications.of(id)).isEmpty();
    }

    @Test
    void whatIsTypedIsSaidWhileItIsTyped() {
        assertThat(publisher
                        .get("/admin/times?kind=embargo&time=2024-11-23T12:00")
                        .text())
                .startsWith(
                        "Nobody can publish it before Saturday 23 Nov 2024 at 12:00 (Asia/Shanghai, UTC+08:00), in 1 day.");
        assertThat(publisher
                        .get("/admin/times?kind=public&time=2024-11-22T11:00")
                        .text())
                .startsWith("Friday 22 Nov 2024 at 11:00 (Asia/Shanghai, UTC+08:00) is past, 1 hour ago.");
        for (String nothing : List.of("", "tomorrow", "2024-13-40T99:00", "2024-11-22")) {
            assertThat(publisher.get("/admin/times?time=" + nothing).status()).isEqualTo(200);
        }
        assertThat(publisher.get("/admin/times?time=1986-05-04T02:30").text())
                .as("Shanghai's clock was put forward then")
                .contains("put forward");
    }

    @Test
    void aTimeThatTheClockSkippedIsRefusedAndTheNearestOnesAreOffered() {
        long id = writing.draft("Skipped");
        clock.set(Instant.parse("1986-05-01T00:00:00Z"));
        Answer refused = publisher.submit(
                publisher.get("/admin/articles/" + id + "/publication"),
                "form[action$=/publication]",
                "at",
                "1986-05-04T02:30");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[type=radio][name=at]").eachAttr("value"))
                .containsExactly("1986-05-04T01:59:00", "1986-05-04T03:00:00");
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsAskedAbout() {
        long id = writing.draft("Twice");
        clock.set(Instant.parse("1986-09-01T00:00:00Z"));
        Answer asked = publisher.submit(
                publisher.get("/admin/articles/" + id + "/publication"),
                "form[action$=/publication]",
                "at",
                "1986-09-14T01:30");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("label[for^=at]").eachText())
                .contains(
                        "01:30 (Asia/Shanghai, UTC+09:00), 14 September 1986",
                        "01:30 (Asia/Shanghai, UTC+08:00), 14 September 1986");
        publisher.submit(asked, "form[action$=/publication]", "at", "1986-09-14T01:30:00+08:00");
        assertThat(publications.of(id))
                .singleElement()
                .satisfies(planned -> assertThat(planned.interval().from()).isEqualTo("1986-09-13T17:30:00Z"));
    }

    @Test
    void anEmbargoStandsOnEveryPageOfTheArticleUntilItIsLiftedWithAReason() {
        long id = writing.draft("Under embargo");
        Instant end = NOW.plus(Duration.ofDays(2));
        desk.plan(actor, id, writing.version(id), null, end);
        for (String page : List.of("", "/revisions", "/publication", "/plan", "/statistics", "/preview", "/trash")) {
            assertThat(publisher.get("/admin/articles/" + id + page).body())
                    .as(page)
                    .contains("Under embargo until", "Sunday 24 Nov 2024 at 12:00 (Asia/Shanghai, UTC+08:00)");
        }
        assertThatThrownBy(() -> desk.plan(actor, id, writing.version(id), null, end.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("article.plan.embargo-lift"));
        Answer form = publisher.get("/admin/articles/" + id + "/embargo");
        assertThat(publisher.submit(form, "form[action$=/embargo]").status()).isEqualTo(422);
        Answer lifted = publisher.follow(
                publisher.submit(form, "form[action$=/embargo]", "reason", "Both universities agreed"));
        assertThat(lifted.body()).contains("The embargo is lifted.").doesNotContain("Under embargo until");
        assertThat(database.sql("select detail from audit_entry where action = 'embargo-lifted' and subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .endsWith("Both universities agreed");
        writing.publish(id, 1);
    }
}
