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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Readers are told what was updated, and find every version that was public; small corrections move nothing. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class UpdatesIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final RevisionRemarks SILENT_UPDATE = new RevisionRemarks(true, "", "");

    @Autowired
    Newsroom newsroom;

    @Autowired
    Filing filing;

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

    @Test
    void anUpdateOfSomethingPublicNeedsANoteToReaders() {
        long id = writing.published("Needs a note");
        assertThatThrownBy(() -> save(id, 1, "Needs a note!", SILENT_UPDATE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("publicNote"))
                .hasMessage("article.update.no-note");
        assertThat(save(id, 1, "Needs none", RevisionRemarks.NONE)).isEqualTo(2);
        long draft = writing.draft("Not public yet");
        assertThat(save(draft, 1, "Not public yet!", SILENT_UPDATE)).isEqualTo(2);
    }

    @Test
    void whatWasSavedBeforeThePublicationNeedsItWhenItIsPublished() {
        long id = writing.draft("First of two");
        save(id, 1, "Second of two", SILENT_UPDATE);
        writing.publish(id, 1);
        assertThatThrownBy(() -> writing.publish(id, 2)).hasMessage("article.publish.no-note");
        assertThatThrownBy(() -> writing.schedule(id, 2, clock.instant().plus(DAY)))
                .hasMessage("article.publish.no-note");
        writing.revise(id, 2, "Third of two");
        writing.publish(id, 3);
        assertThat(reader.get("/articles/" + id + "/third-of-two").page().text())
                .doesNotContain("Say what changed");
    }

    @Test
    void theFormSaysSoBesideTheFieldAndKeepsWhatWasTyped() {
        accounts.logIn(editor, Role.EDITOR);
        long id = writing.published("Told in the form");
        Answer form = editor.get("/admin/articles/" + id);
        assertThat(form.page().selectFirst("#substantive").hasAttr("checked")).isFalse();
        Answer refused = editor.submit(form, ".piece__form", "headline", "Typed in the form", "substantive", "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#publicNote-error").text()).contains("Say what changed");
        assertThat(refused.page().selectFirst("#headline").text()).isEqualTo("Typed in the form");
    }

    @Test
    void aNoteToReadersThatNothingWouldShowIsRefusedBesideTheField() {
        accounts.logIn(editor, Role.EDITOR);
        long id = writing.published("Note without a date");
        Answer form = editor.get("/admin/articles/" + id);
        Answer refused = editor.submit(form, ".piece__form", "publicNote", "The hall was another one.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#publicNote-error").text())
                .contains("Tick “Readers should see an updated date” to show this note, or leave it empty.");
        assertThat(refused.page().selectFirst("#publicNote").val()).isEqualTo("The hall was another one.");
        assertThat(editor.submit(refused, ".piece__form", "substantive", "true").status())
                .isEqualTo(302);
        long withdrawn = writing.published("Note while withdrawn");
        clock.advance(DAY);
        writing.withdraw(withdrawn, "It was wrong");
        RevisionRemarks unseen = new RevisionRemarks(false, "Nobody would read this", "");
        assertThatThrownBy(() -> save(withdrawn, 1, "Note while withdrawn", unseen))
                .hasMessage("article.update.no-date");
    }

    @Test
    void aDraftIsNoUpdateAndMayBeEmptyUntilItIsPublished() {
        accounts.logIn(editor, Role.EDITOR);
        long id = writing.draft("No update yet");
        Answer form = editor.get("/admin/articles/" + id);
        assertThat(form.page().selectFirst("#substantive").hasAttr("checked")).isFalse();
        assertThat(editor.get("/admin/articles/new")
                        .page()
                        .selectFirst("#substantive")
                        .hasAttr("checked"))
                .isFalse();
        for (String field : List.of("headline", "standfirst", "body")) {
            assertThat(form.page().selectFirst("label[for=" + field + "]").text())
                    .endsWith("(needed to publish)");
        }
        assertThat(form.page().selectFirst("label[for=slug]").text()).endsWith("(optional)");
        save(id, 1, "No update yet!", SILENT_UPDATE);
        assertThat(editor.get("/admin/articles/" + id + "/revisions").page().text())
                .contains("Version 2")
                .doesNotContain("Change of substance");
    }

    @Test
    void readersSeeDatedNotesWithTheArticleAndMachinesToo() {
        long id = writing.published("Corrected");
        String path = "/articles/" + id + "/corrected";
        assertThat(reader.get(path).page().select(".updates")).isEmpty();
        clock.advance(DAY);
        update(id, 1, "The symposium had 1,300 guests, not 1,200.");
        clock.advance(DAY);
        update(id, 2, "The venue was added.");
        save(id, 3, "Corrected", RevisionRemarks.NONE);
        clock.advance(DAY);
        writing.publish(id, 4);
        Answer page = reader.get(path);
        assertThat(page.page().select(".updates__text").eachText())
                .containsExactly("The venue was added.", "The symposium had 1,300 guests, not 1,200.");
        assertThat(page.page().selectFirst(".updates__date").text()).isNotEmpty();
        assertThat(page.page().selectFirst("script[type=application/ld+json]").data())
                .contains("\"correction\"", "CorrectionComment", "The venue was added.");
        clock.advance(DAY);
        update(id, 4, "A third.");
        clock.advance(DAY);
        update(id, 5, "A fourth.");
        assertThat(reader.get(path).page().select(".updates__text")).hasSize(3);
        assertThat(reader.get("/articles/" + id + "/versions").page().text())
                .contains(
                        "A fourth.", "A third.", "The venue was added.", "1,300 guests", "Version 6, the present one");
    }

    @Test
    void asLongAsAnUpdateWaitsSmallChangesKeepItsNote() {
        long id = writing.published("Kept note");
        clock.advance(DAY);
        writing.revise(id, 1, "Kept note, more");
        save(id, 2, "Kept note, more.", RevisionRemarks.NONE);
        writing.publish(id, 3);
        assertThat(notes(id, "kept-note")).containsExactly("More is known");
        save(id, 3, "Kept note, more!", RevisionRemarks.NONE);
        clock.advance(DAY);
        writing.publish(id, 4);
        assertThat(notes(id, "kept-note")).containsExactly("More is known");
    }

    @Test
    void theNoteOfADraftIsNotToldByACopyOrARestorationThatPassesIt() {
        long id = writing.published("Passed by");
        clock.advance(DAY);
        newsroom.save(
                Actor.SYSTEM,
                id,
                1,
                writing.content("Passed by", "focus"),
                new RevisionRemarks(true, "A draft's secret", ""));
        filing.tag(Actor.SYSTEM, id, writing.version(id), writing.tag("passed"));
        assertThat(notes(id, "passed-by")).isEmpty();
        int restored = writing.restore(id, 1);
        assertThatThrownBy(() -> writing.publish(id, restored)).hasMessage("article.publish.no-note");
        assertThat(reader.get("/articles/" + id + "/versions").body()).doesNotContain("A draft's secret");
    }

    @Test
    void anUnpublishedNoteIsToldToNobody() {
        long id = writing.published("Not told yet");
        newsroom.save(
                Actor.SYSTEM,
                id,
                1,
                writing.content("Not told yet", "focus"),
                new RevisionRemarks(true, "A secret", ""));
        assertThat(reader.get("/articles/" + id + "/not-told-yet").page().text())
                .doesNotContain("A secret");
        writing.schedule(id, 2, clock.instant().plus(DAY));
        assertThat(reader.get("/articles/" + id + "/versions").page().text())
                .doesNotContain("A secret")
                .doesNotContain("Version 2");
        assertThat(reader.get("/articles/" + id + "/versions/2").status()).isEqualTo(404);
        clock.advance(DAY);
        assertThat(reader.get("/articles/" + id + "/not-told-yet").page().text())
                .contains("A secret");
    }

    @Test
    void aFormerVersionIsShownAsItWasUnderABannerAndNotIndexed() {
        long id = writing.published("As it was");
        clock.advance(DAY);
        writing.revise(id, 1, "As it is");
        writing.publish(id, 2);
        Answer former = reader.get("/articles/" + id + "/versions/1");
        assertThat(former.status()).isEqualTo(200);
        assertThat(former.page().selectFirst("h1").text()).isEqualTo("As it was");
        assertThat(former.page().selectFirst("[role=note]").text())
                .contains("This is version 1", "It has been replaced");
        assertThat(former.page().selectFirst("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(former.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(former.page().selectFirst("link[rel=canonical]").attr("href"))
                .endsWith("/articles/" + id + "/as-it-was");
        assertThat(former.headers().firstValue("View-Counted")).isEmpty();
        assertThat(former.page().select(".view-count")).isEmpty();
        assertThat(reader.get("/zh/articles/" + id + "/versions/1").location())
                .isEqualTo("/articles/" + id + "/versions/1");
        assertThat(reader.get("/articles/" + id + "/versions/2")
                        .page()
                        .selectFirst("[role=note]")
                        .text())
                .contains("public since");
        assertThat(reader.get("/articles/" + id + "/versions/3").status()).isEqualTo(404);
        assertThat(reader.get("/articles/" + id + "/versions/none").status()).isEqualTo(404);
        writing.withdraw(id, "It was wrong");
        assertThat(reader.get("/articles/" + id + "/versions/1").status()).isEqualTo(410);
        assertThat(reader.get("/articles/" + id + "/versions").status()).isEqualTo(410);
        assertThat(reader.get("/articles/" + writing.draft("Hidden") + "/versions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noArticleTakesTheAddressOfItsVersions() {
        long id = writing.published("Versions");
        assertThat(reader.get("/articles/" + id).location()).isEqualTo("/articles/" + id + "/article-versions");
    }

    private List<String> notes(long id, String slug) {
        return reader.get("/articles/" + id + "/" + slug)
                .page()
                .select(".updates__text")
                .eachText();
    }

    private int save(long id, int base, String headline, RevisionRemarks remarks) {
        return newsroom.save(Actor.SYSTEM, id, base, writing.content(headline, "focus"), remarks);
    }

    private void update(long id, int base, String note) {
        writing.publish(id, save(id, base, "Corrected", new RevisionRemarks(true, note, "")));
    }
}
