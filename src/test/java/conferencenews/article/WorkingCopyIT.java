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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed and not saved, as the editor's script sends it and as it is there afterwards. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class WorkingCopyIT {

    private static final String FORM = "form#writing";

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor colleague;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    WorkingCopies copies;

    @Autowired
    JdbcClient database;

    private Actor editor;

    @BeforeEach
    void logIn() {
        editor = accounts.logIn(visitor, Role.EDITOR);
    }

    @Test
    void whatIsTypedIsThereWhenTheArticleIsOpenedAgainAndSaysSoWithItsTime() {
        long id = writing.published("Kept while typed");
        Answer before = colleague.follow(colleague.get("/articles/" + id));
        Answer page = open(id);
        clock.advance(Duration.ofSeconds(7));
        Answer kept = keep(id, page, 1, "headline", "Half a headl", "datelineOn", "31.12.", "credits", "nobody knows");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).isEqualTo("{\"at\":\"12:00:07\"}");

        assertThat(article(colleague.follow(colleague.get("/articles/" + id))))
                .as("readers get the same")
                .isEqualTo(article(before));
        Answer again = open(id);
        assertThat(again.text()).contains("your own changes", "12:00:07", "Discard my changes");
        assertThat(value(again, "headline")).isEqualTo("Half a headl");
        assertThat(value(again, "datelineOn")).as("bad values included").isEqualTo("31.12.");
        assertThat(value(again, "credits")).isEqualTo("nobody knows");
        assertThat(visitor.follow(visitor.get("/articles/" + id)).text())
                .contains("Kept while typed")
                .doesNotContain("Half a headl");
        assertThat(visitor.get("/admin/articles").text()).doesNotContain("Half a headl");
    }

    @Test
    void openingWithoutAChangeCreatesNothing() {
        long id = writing.draft("Only looked at");
        open(id);
        visitor.get("/admin/articles/new");
        assertThat(count("account_id = " + editor.id())).isZero();
    }

    @Test
    void aCopyBelongsToOnePersonAlone() {
        long id = writing.draft("Whose copy");
        keep(id, open(id), 1, "headline", "Only mine");
        accounts.logIn(colleague, Role.EDITOR);
        assertThat(colleague.get("/admin/articles/" + id).text()).doesNotContain("Only mine", "your own changes");
    }

    @Test
    void savingARevisionRemovesItAndWhatArrivesLateDoesNotBringItBack() {
        long id = writing.draft("Saved in the end");
        Answer page = open(id);
        keep(id, page, 1, "headline", "On the way");
        Answer saved = visitor.submit(page, FORM, "headline", "Arrived");
        assertThat(saved.location()).isEqualTo("/admin/articles/" + id);
        keep(id, page, 2, "headline", "On the way, late");
        Answer after = open(id);
        assertThat(after.text()).contains("Version 2 is saved").doesNotContain("your own changes");
        assertThat(value(after, "headline")).isEqualTo("Arrived");

        Answer unkept = visitor.submit(after, FORM, "headline", "Saved before anything was kept");
        assertThat(unkept.location()).isEqualTo("/admin/articles/" + id);
        keep(id, after, 1, "headline", "Late");
        assertThat(open(id).text()).doesNotContain("your own changes");
    }

    @Test
    void whatAPageThatIsGoneKeptLateIsNoConflictWithTheSameTextThatWasSaved() {
        long id = writing.draft("Reloaded");
        Answer left = open(id);
        keep(id, left, 1, "standfirst", "Typed\nin two lines");
        Answer page = open(id);
        keep(id, left, 3, "standfirst", "Typed\nin two lines", "note", "for the desk");
        visitor.submit(page, FORM, "standfirst", "Typed\r\nin two lines");
        assertThat(open(id).text())
                .contains("Version 2 is saved")
                .doesNotContain("your own changes", "saved version 2");

        Answer blank = visitor.get("/admin/articles/new");
        String section = String.valueOf(writing.section("focus"));
        keep("new", blank, 1, "headline", "Begun and reloaded", "section", section);
        Answer begun = visitor.get("/admin/articles/new?draft=" + value(blank, "draft"));
        keep("new", blank, 2, "headline", "Begun and reloaded ", "section", section);
        Answer created = visitor.follow(visitor.submit(begun, FORM));
        assertThat(created.text()).contains("The draft is saved").doesNotContain("your own changes");
        assertThat(value(created, "headline")).isEqualTo("Begun and reloaded");
    }

    @Test
    void discardedChangesAreGoneAndOthersCanBeMade() {
        long id = writing.draft("The saved text");
        keep(id, open(id), 1, "headline", "An accident");
        Answer discarded = visitor.submit(open(id), "form[action$=removal]");
        assertThat(discarded.location()).isEqualTo("/admin/articles/" + id);
        Answer page = open(id);
        assertThat(page.text()).contains("Your changes are discarded");
        assertThat(value(page, "headline")).isEqualTo("The saved text");
        assertThat(keep(id, page, 1, "headline", "On purpose").status()).isEqualTo(200);
        assertThat(value(open(id), "headline")).isEqualTo("On purpose");
    }

    @Test
    void whatWasDiscardedByMistakeComesBack() {
        long id = writing.draft("Discarded by mistake");
        keep(id, open(id), 1, "headline", "An hour of work");
        Answer discarded = visitor.follow(visitor.submit(open(id), "form[action$=removal]"));
        assertThat(discarded.text()).contains("Your changes are discarded").doesNotContain("30 seconds");
        Answer back = visitor.follow(visitor.submit(discarded, "form.notice__undo"));
        assertThat(back.text()).contains("Your changes are back", "Discard my changes");
        assertThat(value(back, "headline")).isEqualTo("An hour of work");
        assertThat(keep(id, back, 1, "headline", "And more work").status()).isEqualTo(200);

        Answer again = visitor.follow(visitor.submit(open(id), "form[action$=removal]"));
        keep(id, open(id), 1, "headline", "Typed since");
        assertThat(visitor.follow(visitor.submit(again, "form.notice__undo")).text())
                .doesNotContain("Your changes are back")
                .contains("typed something else since");
        assertThat(value(open(id), "headline")).isEqualTo("Typed since");

        Answer page = visitor.get("/admin/articles/new");
        keep("new", page, 1, "headline", "Begun and discarded");
        Answer begun = visitor.get("/admin/articles/new?draft=" + value(page, "draft"));
        Answer gone = visitor.follow(visitor.submit(begun, "form[action$=removal]"));
        assertThat(value(visitor.follow(visitor.submit(gone, "form.notice__undo")), "headline"))
                .isEqualTo("Begun and discarded");
    }

    @Test
    void aRefusedFormComesBackAndItsCopyStays() {
        long id = writing.draft("Refused once");
        Answer page = open(id);
        keep(id, page, 1, "headline", "Typed");
        Answer refused = visitor.submit(page, FORM, "headline", "h".repeat(301));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(keep(id, refused, 1, "headline", "Shortened").status()).isEqualTo(200);
        Answer saved = visitor.submit(refused, FORM, "headline", "Shortened");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(open(id).text()).doesNotContain("your own changes");
    }

    @Test
    void whatASlowConnectionBringsInTheWrongOrderDoesNotReplaceWhatIsNewer() {
        long id = writing.draft("Out of order");
        Answer page = open(id);
        keep(id, page, 2, "headline", "The newer words");
        assertThat(keep(id, page, 1, "headline", "The older words").status()).isEqualTo(200);
        assertThat(value(open(id), "headline")).isEqualTo("The newer words");
    }

    @Test
    void twoWindowsOfOnePersonDoNotOverwriteEachOtherUnseen() {
        long id = writing.draft("In two windows");
        Answer first = open(id);
        Answer second = open(id);
        keep(id, first, 1, "headline", "From the first window");
        Answer refused = keep(id, second, 1, "headline", "From the second window");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("in another window, at 12:00:00");
        assertThat(value(open(id), "headline")).isEqualTo("From the first window");

        assertThat(keep(id, second, 2, "headline", "From the second window", "anyway", "true")
                        .status())
                .isEqualTo(200);
        assertThat(keep(id, first, 2, "headline", "Once more").status()).isEqualTo(409);
        visitor.submit(first, FORM, "headline", "Saved in the first window");
        assertThat(open(id).text())
                .as("saving in one window leaves what the other one keeps")
                .contains("From the second window", "Saved in the first window");
    }

    @Test
    void aCopyOfAnOlderVersionIsShownBesideWhatOthersSavedSince() {
        long id = writing.draft("Typed over version 1");
        keep(id, open(id), 1, "standfirst", "My standfirst");
        writing.revise(id, 1, "Saved by somebody else");
        Answer page = open(id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("saved version 2", "Saved by somebody else", "Typed over version 1", "My standfirst");
        Answer discarded = visitor.submit(page, "form[action$=removal]");
        assertThat(value(visitor.follow(discarded), "headline")).isEqualTo("Saved by somebody else");
    }

    @Test
    void aNewArticleIsKeptBeforeItHasAnIdAndBecomesOneArticle() {
        writing.section("focus");
        Answer page = visitor.get("/admin/articles/new");
        String draft = value(page, "draft");
        assertThat(keep("new", page, 1, "headline", "").status()).isEqualTo(200);
        assertThat(keep("new", page, 2, "headline", "Begun yesterday", "section", "")
                        .status())
                .isEqualTo(200);
        assertThat(count("account_id = " + editor.id())).isEqualTo(1);

        Answer list = visitor.get("/admin/articles/new");
        assertThat(list.text()).contains("Begun yesterday");
        assertThat(value(list, "draft")).isNotEqualTo(draft);
        Answer begun = visitor.get(list.page().selectFirst("a[href*=draft]").attr("href"));
        assertThat(value(begun, "headline")).isEqualTo("Begun yesterday");
        assertThat(value(begun, "draft")).isEqualTo(draft);

        Answer created = visitor.submit(
                begun, FORM, "headline", "Finished today", "section", String.valueOf(writing.section("focus")));
        assertThat(created.location()).matches("/admin/articles/\\d+");
        keep("new", begun, 1, "headline", "Late");
        assertThat(visitor.get("/admin/articles/new").text()).doesNotContain("Begun yesterday", "Late");
        assertThat(value(visitor.follow(created), "headline")).isEqualTo("Finished today");

        String focus = String.valueOf(writing.section("focus"));
        Answer twice = visitor.submit(begun, FORM, "headline", "Finished today", "section", focus);
        assertThat(twice.location()).as("the second click of two").isEqualTo(created.location());
        assertThat(visitor.get("/admin/articles/new?draft=" + draft).location()).isEqualTo(created.location());
        Answer back = visitor.submit(begun, FORM, "headline", "Changed after going back", "section", focus);
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.text()).contains("Finished today", "Changed after going back");
    }

    @Test
    void aNewArticleCanBeDiscarded() {
        Answer page = visitor.get("/admin/articles/new");
        keep("new", page, 1, "headline", "Never mind");
        Answer begun = visitor.get("/admin/articles/new?draft=" + value(page, "draft"));
        visitor.submit(begun, "form[action$=removal]");
        assertThat(visitor.get("/admin/articles/new").text()).doesNotContain("Never mind");
    }

    @Test
    void theRightToAnArticleIsTheRightToKeepACopyOfIt() {
        long foreign = writing.draft("Not the contributor's");
        Answer page = open(foreign);
        Actor contributor = accounts.logIn(colleague, Role.CONTRIBUTOR);
        colleague.get("/admin/articles/new");
        String path = "/admin/articles/" + foreign + "/working-copy";
        assertThat(colleague.post(path, fields(page, 1)).status()).isEqualTo(404);
        assertThat(colleague.post(path + "/removal").status()).isEqualTo(404);
        assertThat(colleague
                        .post("/admin/articles/99999999/working-copy", fields(page, 1))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.postWithoutToken(path, fields(page, 1)).status()).isEqualTo(403);
        assertThat(count("account_id = " + contributor.id())).isZero();
    }

    @Test
    void aCopyHasALimitAndSoHaveNewArticles() {
        long id = writing.draft("How much is kept");
        Answer page = open(id);
        assertThat(keep(id, page, 1, "body", "句".repeat(ArticleContent.MAX_BODY))
                        .status())
                .isEqualTo(200);
        Answer refused = keep(id, page, 2, "body", "x".repeat(WorkingCopies.MAX_LENGTH));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("too long to be kept");
        assertThat(keep(id, page, 3, "gallery[9999].alt", "x", "headline", "nul\0 ￿")
                        .status())
                .isEqualTo(200);
        assertThat(value(open(id), "headline")).startsWith("nul");

        Answer blank = visitor.get("/admin/articles/new");
        for (int i = 0; i <= WorkingCopies.MAX_DRAFTS; i++) {
            Answer kept = keep("new", blank, 1, "draft", UUID.randomUUID().toString());
            assertThat(kept.status()).isEqualTo(i < WorkingCopies.MAX_DRAFTS ? 200 : 422);
        }
    }

    @Test
    void whatNobodyTouchesForAMonthIsSwept() {
        long id = writing.draft("Left alone");
        keep(id, open(id), 1, "headline", "Half");
        clock.advance(WorkingCopies.KEPT);
        copies.sweep();
        assertThat(value(open(id), "headline")).isEqualTo("Half");
        clock.advance(Duration.ofMillis(1));
        copies.sweep();
        assertThat(value(open(id), "headline")).isEqualTo("Left alone");
        assertThat(count("article_id = " + id)).isZero();
    }

    @Test
    void aFormThatOutlivesItsSessionGetsAFreshToken() {
        Answer token = visitor.get("/admin/form-token");
        assertThat(token.body()).matches("\\{\"token\":\"[^\"]+\",\"account\":" + editor.id() + "}");
        assertThat(colleague.get("/admin/form-token").status()).isEqualTo(302);
    }

    /** What readers see of the article itself. */
    private static String article(Answer page) {
        return page.page().expectFirst("main article").outerHtml();
    }

    private Answer open(long id) {
        return visitor.get("/admin/articles/" + id);
    }

    private Answer keep(Object article, Answer page, int sequence, String... changes) {
        return visitor.post("/admin/articles/" + article + "/working-copy", fields(page, sequence, changes));
    }

    /** All fields of the page's form with some of them changed, as the script sends them. */
    private static String[] fields(Answer page, int sequence, String... changes) {
        List<String> fields = new ArrayList<>(List.of("sequence", String.valueOf(sequence)));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < changes.length; i += 2) {
            names.add(changes[i]);
        }
        ((FormElement) page.page().selectFirst(FORM))
                .formData().stream()
                        .filter(field -> !field.key().equals("_csrf") && !names.contains(field.key()))
                        .forEach(field -> fields.addAll(List.of(field.key(), field.value())));
        fields.addAll(Arrays.asList(changes));
        return fields.toArray(String[]::new);
    }

    private static String value(Answer page, String name) {
        Element field = page.page().selectFirst(FORM).selectFirst("[name=" + name + "]");
        return field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    private int count(String condition) {
        return database.sql("select count(*) from working_copy where not closed and " + condition)
                .query(Integer.class)
                .single();
    }
}
