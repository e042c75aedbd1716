package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people and one article: they see each other, and neither overwrites what the other did. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class TwoPeopleIT {

    private static final String FORM = "form#writing";

    @Autowired
    Visitor first;

    @Autowired
    Visitor second;

    @Autowired
    Visitor third;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private Actor li;
    private Actor wang;

    @BeforeEach
    void logIn() {
        li = accounts.logIn(first, Role.PUBLISHER);
        wang = accounts.logIn(second, Role.PUBLISHER);
    }

    @Test
    void whoOpensAnArticleThatSomebodyWritesSeesWhoSinceWhenAndWhetherActive() {
        long id = writing.draft("Opened by two");
        open(first, id);
        assertThat(beat(first, id, true)).contains("\"writer\":null", "\"others\":[]");
        clock.advance(Duration.ofSeconds(30));
        Answer page = open(second, id);
        assertThat(page.text()).contains(li.name() + " has been writing here since 12:00:00.");
        assertThat(page.page().selectFirst("[data-presence-takeover]").hasAttr("hidden"))
                .isFalse();
        assertThat(beat(second, id, true)).contains(li.name() + " has been writing here since 12:00:00.");
        assertThat(beat(first, id, false)).contains(wang.name() + " has had this page open since 12:00:30.");
        assertThat(beat(second, id, true)).contains("looking at something else");
    }

    @Test
    void takenOverTheFirstOneIsToldByWhomAndKeepsWhatWasTyped() {
        long id = writing.draft("Taken over");
        Answer page = open(first, id);
        beat(first, id, true);
        first.post(
                "/admin/articles/" + id + "/working-copy",
                "page",
                value(page, "page"),
                "sequence",
                "1",
                "base",
                "1",
                "language",
                "en",
                "headline",
                "Typed by the first",
                "bodyFormat",
                "HTML");
        clock.advance(Duration.ofSeconds(5));
        Answer taken = second.submit(open(second, id), "form[data-presence-takeover]");
        assertThat(taken.location()).isEqualTo("/admin/articles/" + id);
        assertThat(beat(second, id, true)).contains("\"writer\":null");
        assertThat(beat(first, id, true)).contains(wang.name() + " has taken over writing, since 12:00:05.");
        assertThat(open(first, id).text()).contains("your own changes");
        assertThat(value(open(first, id), "headline")).isEqualTo("Typed by the first");
        assertThat(value(open(second, id), "headline")).isEqualTo("Taken over");
    }

    @Test
    void aLockDiesTwoMinutesAfterTheLastHeartbeatAndAtOnceWhenThePageIsClosed() {
        long id = writing.draft("Left open");
        open(first, id);
        beat(first, id, true);
        clock.advance(Duration.ofMinutes(2).minusMillis(1));
        second.get("/admin/articles");
        assertThat(beat(second, id, true)).contains("has been writing here");
        clock.advance(Duration.ofMillis(1));
        assertThat(beat(second, id, true)).contains("\"writer\":null", li.name() + " opened this page at 12:00:00");
        assertThat(beat(first, id, true)).contains(wang.name() + " has taken over writing, since 12:02:00.");

        second.post("/admin/articles/" + id + "/presence/end");
        assertThat(beat(first, id, true)).contains("\"writer\":null", "\"others\":[]");
    }

    @Test
    void whoMayNotEditLocksNobodyOut() {
        long id = writing.draft("Seen, not edited");
        Actor contributor = accounts.logIn(third, Role.CONTRIBUTOR);
        long own = writing.draft(contributor, "en", "A contributor's", "focus");
        writing.publish(own, 1);
        open(third, own);
        assertThat(beat(third, own, true)).contains("\"writer\":null");
        first.get("/admin/articles");
        assertThat(beat(first, own, true)).contains("\"writer\":null", "has had this page open");
        assertThat(third.post("/admin/articles/" + own + "/presence/takeover").status())
                .isEqualTo(403);
        assertThat(third.post("/admin/articles/" + id + "/presence", "active", "true", "writes", "true")
                        .status())
                .isEqualTo(404);
        assertThat(third.post("/admin/articles/" + id + "/presence/takeover").status())
                .isEqualTo(404);
    }

    @Test
    void withoutScriptsThePageSaysWhoOpenedItInTheLastMinutes() {
        long id = writing.draft("Without scripts");
        open(first, id);
        clock.advance(Duration.ofMinutes(9));
        assertThat(open(second, id).text()).contains(li.name() + " opened this page at 12:00:00.");
        clock.advance(Duration.ofMinutes(2));
        assertThat(open(second, id).text()).doesNotContain(li.name());
    }

    @Test
    void whoSavesOverANewerVersionChoosesFieldByField() {
        long id = writing.draft("The common headline");
        Answer mine = open(first, id);
        Answer theirs = open(second, id);
        second.submit(theirs, FORM, "headline", "Their headline", "source", "Their source", "seoTitle", "Their title");
        Answer conflict = first.submit(
                mine, FORM, "headline", "My headline", "standfirst", "My standfirst", "body", "<p>My body.</p>");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("saved version 2", "My headline", "Their headline", "My standfirst", "Their source");
        assertThat(chosen(conflict, "headline")).as("changed by both").isEqualTo("mine");
        assertThat(chosen(conflict, "standfirst")).as("changed by me").isEqualTo("mine");
        assertThat(chosen(conflict, "body")).isEqualTo("mine");
        assertThat(chosen(conflict, "source")).as("changed by them").isEqualTo("theirs");
        assertThat(conflict.page().select("[name^=choice.]"))
                .as("no field that is the same")
                .hasSize(12);

        Answer saved =
                first.submit(conflict, "form[action$=mix]", "choice.headline", "theirs", "choice.seoTitle", "mine");
        assertThat(saved.location()).isEqualTo("/admin/articles/" + id);
        Answer mix = open(first, id);
        assertThat(mix.text()).contains("Version 3 is saved");
        assertThat(value(mix, "headline")).isEqualTo("Their headline");
        assertThat(value(mix, "standfirst")).isEqualTo("My standfirst");
        assertThat(value(mix, "body")).contains("My body.");
        assertThat(value(mix, "source")).isEqualTo("Their source");
        assertThat(value(mix, "seoTitle")).isEmpty();
    }

    @Test
    void aMixThatComesTooLateIsComparedAgainAndLosesNothing() {
        long id = writing.draft("Three are writing");
        Answer mine = open(first, id);
        writing.revise(id, 1, "Second version");
        Answer conflict = first.submit(mine, FORM, "standfirst", "My standfirst", "credits", "not understood");
        assertThat(conflict.status()).isEqualTo(422);
        conflict = first.submit(mine, FORM, "standfirst", "My standfirst");
        writing.revise(id, 2, "Third version");
        Answer again = first.submit(conflict, "form[action$=mix]", "choice.headline", "theirs");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("saved version 3", "Third version", "My standfirst");
        assertThat(chosen(again, "headline")).isEqualTo("theirs");
        first.submit(again, "form[action$=mix]");
        assertThat(value(open(first, id), "headline")).isEqualTo("Third version");
        assertThat(value(open(first, id), "standfirst")).isEqualTo("My standfirst");
    }

    @Test
    void aCommandOnAnOldPageIsRefusedAndSaysWhatHappenedAndCanBeRepeated() {
        long id = writing.draft("Published by two");
        Answer old = open(first, id);
        second.submit(open(second, id), FORM, "headline", "Corrected meanwhile");
        String publish = "form:has(input[name=when][value=now])";
        Answer refused = first.submit(old, publish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains(
                        "nothing was done",
                        wang.name(),
                        "What was done last",
                        "Newest version: Version 2",
                        "with version 1");
        assertThat(first.get("/articles/" + id).status()).isEqualTo(404);
        Answer repeated = first.submit(refused, "form:has(input[name=when])");
        assertThat(repeated.location()).isEqualTo("/admin/articles/" + id);
        assertThat(first.follow(first.get("/articles/" + id)).text()).contains("Published by two");
    }

    @Test
    void everyCommandChecksTheVersionItWasGiven() {
        long id = writing.published("Commanded by two");
        writing.revise(id, 1, "A second version");
        String article = "/admin/articles/" + id;
        String old = String.valueOf(writing.version(id) - 1);
        open(first, id);
        refused(article + "/publication", "when", "now", "revision", "2", "version", old);
        refused(
                article + "/publication",
                "when",
                "at",
                "at",
                "2024-12-01T09:00",
                "revision",
                "2",
                "version",
                old,
                "_evenIfOlder",
                "on",
                "_backdate",
                "on");
        refused(article + "/plan", "expiresAt", "2024-12-01T09:00", "embargoUntil", "", "version", old);
        refused(article + "/withdrawal", "reason", "It was wrong.", "note", "Ask Li", "version", old);
        refused(article + "/revisions/1/restoration", "version", old, "_substantive", "on");
        writing.schedule(id, 2, MutableClock.START.plus(Duration.ofDays(1)));
        String cancellation =
                open(first, id).page().selectFirst("form[action$=cancellation]").attr("action");
        Answer kept = refused(cancellation, "version", String.valueOf(writing.version(id) - 1));
        assertThat(kept.text()).contains("Version 2 goes public");
    }

    @Test
    void aFormOfAnEndedSessionWaitsForItsWriterAlsoWithoutScripts() {
        long id = writing.draft("Overtaken by the end of the session");
        Answer page = open(first, id);
        database.sql("delete from spring_session where principal_name = :name")
                .param("name", li.name())
                .update();
        first.header("Sec-Fetch-Site", "same-origin");
        Answer waiting = first.submit(page, FORM, "headline", "Typed <before> the end");
        assertThat(waiting.status()).isEqualTo(403);
        assertThat(waiting.text()).contains("nothing was saved", "kept on this page");
        first.login(li.name(), TestAccounts.PASSWORD);
        Answer ready =
                first.postWithoutToken("/admin/articles/" + id + "/revisions", "headline", "Typed <before> the end");
        assertThat(ready.text()).contains("You are logged in");
        Answer saved = first.submit(first.submit(waiting, "form[action$=revisions]"), "form[action$=revisions]");
        assertThat(saved.location()).isEqualTo("/admin/articles/" + id);
        assertThat(value(open(first, id), "headline")).isEqualTo("Typed <before> the end");

        Answer foreign = first.header("Sec-Fetch-Site", "cross-site")
                .postWithoutToken("/admin/articles/" + id + "/revisions", "headline", "What another site thought of");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.page().select("form[action$=revisions]")).isEmpty();
    }

    private static Answer open(Visitor visitor, long id) {
        return visitor.get("/admin/articles/" + id);
    }

    private static String beat(Visitor visitor, long id, boolean active) {
        Answer answer =
                visitor.post("/admin/articles/" + id + "/presence", "active", String.valueOf(active), "writes", "true");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Answer refused(String path, String... fields) {
        Answer answer = first.post(path, fields);
        assertThat(answer.status()).as(path).isEqualTo(409);
        assertThat(answer.page().select("form:has([name=version])"))
                .as("can be repeated")
                .isNotEmpty();
        return answer;
    }

    private static String chosen(Answer conflict, String field) {
        return conflict.page()
                .select("input[name=choice." + field + "][checked]")
                .val();
    }

    private static String value(Answer page, String name) {
        Element field = page.page().selectFirst(FORM).selectFirst("[name=" + name + "]");
        return field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }
}
