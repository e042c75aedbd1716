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
import conferencenews.site.RichText;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every save, publication and withdrawal stands in the history; versions are compared, restored, taken down. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class HistoryIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    SuppressionDesk suppressions;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor reader;

    private Actor publisher;

    @BeforeEach
    void atTheDesk() {
        publisher = accounts.logIn(editor, Role.PUBLISHER);
    }

    @Test
    void everythingThatWasDoneStandsInItWithWhoAndWhenAndWhy() {
        long id = writing.draft("In the history");
        desk.publish(publisher, id, writing.version(id), 1, null);
        clock.advance(HOUR);
        newsroom.save(
                publisher,
                id,
                1,
                writing.content("In the history again", "focus"),
                new RevisionRemarks(true, "The number was wrong", "Ms Li called"));
        desk.publish(publisher, id, writing.version(id), 2, null);
        clock.advance(HOUR);
        desk.withdraw(publisher, id, writing.version(id), "It never happened", "see mail");
        writing.restore(id, 1);
        Answer page = editor.get(history(id));
        assertThat(page.page().select("tbody th").eachText()).containsExactly("Version 3", "Version 2", "Version 1");
        assertThat(row(page, 1).text())
                .contains("Ms Li called", "Change of substance", "To readers: The number was wrong")
                .contains("published", "withdrawn", publisher.name(), "It never happened – see mail");
        assertThat(row(page, 2).text()).contains("published", "replaced");
        assertThat(row(page, 0).text()).contains("↺ #1");
        assertThat(editor.get("/zh" + history(id)).page().text()).contains("撤回", "被取代");
    }

    @Test
    void aLongHistoryComesInPagesOfFifty() {
        long id = writing.draft("Version 1 of many");
        for (int base = 1; base < 120; base++) {
            writing.reviseMinor(id, base, "Version " + (base + 1) + " of many");
        }
        Answer first = editor.get(history(id));
        assertThat(first.page().select("tbody th").eachText())
                .hasSize(50)
                .startsWith("Version 120")
                .endsWith("Version 71");
        Answer last =
                editor.get(first.page().selectFirst("a[rel=next]").attr("href").replace("page=2", "page=3"));
        assertThat(last.page().select("tbody th").eachText()).hasSize(20).endsWith("Version 1");
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        assertThat(editor.get(history(id) + "?page=4").status()).isEqualTo(404);
        assertThat(editor.get(history(id) + "?page=0").status()).isEqualTo(404);
    }

    @Test
    void anyTwoVersionsAreComparedWordByWordAndReadableWithoutColour() {
        long id = writing.draft("Compared once");
        writing.revise(id, 1, "Compared twice");
        ArticleContent third = writing.content("Compared thrice", "focus")
                .withBody(RichText.fromHtml(
                        "<p>What happened, in one <a href=\"/about\">paragraph</a>.</p><h2>More</h2>"));
        writing.revise(id, 2, third);
        Answer page = editor.submit(editor.get(history(id)), "#compare", "from", "1", "to", "3");
        assertThat(page.page().selectFirst("h1").text()).isEqualTo("From version 1 to version 3");
        assertThat(page.page().select(".diff__name").eachText()).containsExactly("Headline", "Body", "Slug");
        assertThat(page.page().select("del").eachText()).contains("removed:once");
        assertThat(page.page().select("ins").eachText()).contains("added:thrice", "added:More");
        assertThat(page.page().select(".diff__how").eachText()).contains("Added");
        Answer reversed = editor.get("/admin/articles/" + id + "/comparison?from=3&to=1");
        assertThat(reversed.page().selectFirst("h1").text()).isEqualTo("From version 1 to version 3");
        Answer neighbours = editor.get("/admin/articles/" + id + "/comparison?from=1&to=2");
        assertThat(neighbours.page().selectFirst("a[rel=next]").text()).isEqualTo("What version 3 changed");
        assertThat(neighbours.page().select("a[rel=prev]")).isEmpty();
        assertThat(editor.get("/admin/articles/" + id + "/comparison?from=1&to=9")
                        .status())
                .isEqualTo(404);
        assertThat(editor.get("/admin/articles/" + id + "/comparison?from=x&to=9")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void restoringShowsFirstWhatItWouldChangeAndThenMakesANewVersion() {
        long id = writing.published("Restored: first");
        writing.reviseMinor(id, 1, "Restored: second");
        Answer form = editor.get(history(id) + "/1/restoration");
        assertThat(form.page().select("del").eachText()).contains("removed:second");
        assertThat(form.page().select("ins").eachText()).contains("added:first");
        Answer refused = editor.submit(form, "main form", "substantive", "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#publicNote-error").text()).contains("Say what changed");
        assertThat(refused.page().selectFirst("#substantive").hasAttr("checked"))
                .isTrue();
        Answer done = editor.follow(
                editor.submit(refused, "main form", "publicNote", "Back to the first", "note", "on request"));
        assertThat(done.page().selectFirst("#headline").text()).isEqualTo("Restored: first");
        assertThat(editor.get(history(id)).page().text()).contains("↺ #1 – on request");
        assertThat(editor.submit(form, "main form").status())
                .as("with the version of an old page")
                .isEqualTo(409);
    }

    @Test
    void aSuppressedVersionIsGoneForReadersAndForTheDesk() {
        long id = writing.published("Suppressed: a name");
        assertThat(editor.get(history(id) + "/1/suppression").status()).isEqualTo(200);
        Answer early = editor.submit(editor.get(history(id) + "/1/suppression"), "main form", "reason", "privacy");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().text()).contains("This version is public or scheduled");
        clock.advance(HOUR);
        writing.reviseMinor(id, 1, "Suppressed: no name");
        writing.publish(id, 2);
        assertThat(reader.get("/articles/" + id + "/versions/1").page().text()).contains("a name");
        Answer blank = editor.submit(editor.get(history(id) + "/1/suppression"), "main form", "reason", " ");
        assertThat(blank.page().selectFirst("#reason-error")).isNotNull();
        Answer done = editor.follow(editor.submit(blank, "main form", "reason", "GDPR, letter of 3 May"));
        assertThat(done.page().text()).contains("Version 1 was taken down.", "GDPR, letter of 3 May");
        Answer gone = reader.get("/articles/" + id + "/versions/1");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.page().text()).contains("no longer shown").doesNotContain("a name");
        assertThat(reader.get("/articles/" + id + "/versions").page().text()).contains("Version 1 was taken down");
        assertThatThrownBy(() -> writing.restore(id, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("article.suppressed");
        assertThatThrownBy(() -> writing.publish(id, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("article.suppressed");
        long draft = writing.draft("Never public");
        writing.reviseMinor(draft, 1, "Never public either");
        assertThatThrownBy(() -> suppressions.suppress(publisher, draft, writing.version(draft), 1, "law"))
                .hasMessage("article.suppress.never-public");
    }

    @Test
    void whoTookAVersionDownByMistakePutsItBackAndOthersCannot() {
        long id = writing.published("Put back: first");
        clock.advance(HOUR);
        writing.reviseMinor(id, 1, "Put back: second");
        writing.publish(id, 2);
        Answer down = editor.follow(
                editor.submit(editor.get(history(id) + "/1/suppression"), "main form", "reason", "the wrong line"));
        assertThat(reader.get("/articles/" + id + "/versions/1").status()).isEqualTo(410);
        Actor other = accounts.create(Role.PUBLISHER);
        assertThatThrownBy(() -> suppressions.release(other, id, writing.version(id), 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> suppressions.release(publisher, id, writing.version(id) - 1, 1))
                .isInstanceOf(Conflict.class);
        Answer back = editor.follow(editor.submit(down, "form[action$=suppression/removal]"));
        assertThat(back.page().text()).contains("Version 1 is back").doesNotContain("the wrong line");
        assertThat(reader.get("/articles/" + id + "/versions/1").page().text()).contains("Put back: first");
        suppressions.suppress(other, id, writing.version(id), 1, "law");
        assertThat(editor.get(history(id)).page().select("form[action$=suppression/removal]"))
                .isEmpty();
        Actor administrator = accounts.create(Role.ADMINISTRATOR);
        suppressions.release(administrator, id, writing.version(id), 1);
        assertThat(reader.get("/articles/" + id + "/versions/1").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeTheArticleFindsNothingOfItsHistory() {
        long id = writing.published("Not for everybody");
        writing.reviseMinor(id, 1, "Not for everybody!");
        Visitor stranger = reader;
        accounts.logIn(stranger, Role.CONTRIBUTOR);
        for (String page : List.of(
                "/revisions",
                "/comparison?from=1&to=2",
                "/revisions/1/restoration",
                "/revisions/1/suppression",
                "/preview")) {
            assertThat(stranger.get("/admin/articles/" + id + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        stranger.get("/admin/articles/new");
        assertThat(stranger.post("/admin/articles/" + id + "/revisions/1/restoration", "version", "2")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/admin/articles/" + id + "/revisions/1/suppression", "version", "2", "reason", "x")
                        .status())
                .isEqualTo(404);
    }

    private static String history(long id) {
        return "/admin/articles/" + id + "/revisions";
    }

    private static Element row(Answer page, int place) {
        return page.page().select("tbody tr").get(place);
    }
}
