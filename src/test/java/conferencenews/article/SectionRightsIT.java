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
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An account may be limited to sections, those below them included; contributors write their own drafts alone. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class SectionRightsIT {

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor administrator;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    ArticleOverview overview;

    @Autowired
    ArticleDirectory directory;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    private long arts;
    private long music;
    private long law;

    @BeforeEach
    void sections() {
        arts = writing.section("rights-arts");
        music = writing.section("rights-music", arts);
        law = writing.section("rights-law");
    }

    @Test
    void anEditorOfASectionKnowsWhatStandsThereAndBelowAndNothingElse() {
        long inside = writing.draft("A concert", "rights-music");
        long outside = writing.draft("A verdict", "rights-law");
        Actor editor = accounts.logIn(visitor, Role.EDITOR, arts);
        for (String page : new String[] {"", "/revisions", "/preview", "/statistics", "/statistics.csv"}) {
            assertThat(visitor.get("/admin/articles/" + inside + page).status())
                    .as(page)
                    .isEqualTo(200);
            assertThat(visitor.get("/admin/articles/" + outside + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/admin/articles").text()).contains("A concert").doesNotContain("A verdict");
        assertThat(directory.find(editor, inside)).isPresent();
        assertThat(directory.find(editor, outside)).isEmpty();
        assertThatThrownBy(() ->
                        newsroom.save(editor, outside, 1, writing.content("Mine", "rights-law"), RevisionRemarks.NONE))
                .isInstanceOf(PageNotFound.class);
        assertThat(newsroom.save(
                        editor, inside, 1, writing.content("A new concert", "rights-arts"), RevisionRemarks.NONE))
                .isEqualTo(2);
    }

    @Test
    void nothingIsPutIntoASectionOfOthers() {
        long id = writing.draft("It moves", "rights-music");
        accounts.logIn(visitor, Role.EDITOR, arts);
        Answer form = visitor.get("/admin/articles/" + id);
        assertThat(form.page().select("select[name=section] option").eachAttr("value"))
                .contains(String.valueOf(arts), String.valueOf(music))
                .doesNotContain(String.valueOf(law));
        Answer refused = visitor.submit(form, "form.piece__form", "section", String.valueOf(law), "headline", "Kept");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#section-error").text()).contains("does not work in that section");
        assertThat(refused.page().selectFirst("[name=headline]").val()).isEqualTo("Kept");
        assertThat(visitor.submit(form, "form.piece__form", "section", String.valueOf(arts))
                        .status())
                .isEqualTo(302);
        Answer blank = visitor.get("/admin/articles/new");
        assertThat(visitor.submit(blank, "form.piece__form", "section", String.valueOf(law))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aPublisherPublishesInSectionsOfItsOwnAndIsToldWhoCouldElsewhere() {
        Actor publisher = accounts.logIn(visitor, Role.PUBLISHER, arts);
        long inside = writing.draft("Played", "rights-music");
        desk.publish(publisher, inside, writing.version(inside), 1, null);
        long moved = writing.draft(publisher, "en", "Moved away", "rights-arts");
        newsroom.save(Actor.SYSTEM, moved, 1, writing.content("Moved away", "rights-law"), RevisionRemarks.NONE);
        visitor.get("/admin/articles/" + moved);
        Answer refused = visitor.post(
                "/admin/articles/" + moved + "/publication",
                "when",
                "now",
                "revision",
                "2",
                "version",
                String.valueOf(writing.version(moved)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Publisher", "rights-law");
        long elsewhere = writing.draft("In court", "rights-law");
        assertThatThrownBy(() -> desk.publish(publisher, elsewhere, writing.version(elsewhere), 1, null))
                .isInstanceOf(PageNotFound.class);
        newsroom.save(Actor.SYSTEM, elsewhere, 1, writing.content("In the hall", "rights-arts"), RevisionRemarks.NONE);
        assertThatThrownBy(() -> desk.publish(publisher, elsewhere, writing.version(elsewhere), 1, null))
                .as("the old revision stands in a section of others")
                .isInstanceOf(NotAllowed.class);
        assertThat(visitor.get("/admin/highlights").text())
                .as("the home page is everybody's")
                .contains("in all sections");
    }

    @Test
    void aContributorWritesDraftsOfItsOwnUntilTheyArePlannedOrPublic() {
        Actor contributor = accounts.logIn(visitor, Role.CONTRIBUTOR);
        long own = writing.draft(contributor, "en", "My own", "rights-law");
        assertThat(newsroom.save(contributor, own, 1, writing.content("Mine", "rights-law"), RevisionRemarks.NONE))
                .isEqualTo(2);
        writing.schedule(own, 2, clock.instant().plusSeconds(60));
        assertForbidden(own);
        clock.advance(Duration.ofSeconds(61));
        assertForbidden(own);
        assertThat(visitor.get("/admin/articles/" + own).status()).isEqualTo(200);
        assertThat(visitor.get("/admin/articles/" + own + "/statistics").status())
                .isEqualTo(200);
    }

    @Test
    void changedSectionsTakeEffectAtTheNextRequestAndEndNoSession() {
        long id = writing.draft("Here and there", "rights-law");
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        assertThat(visitor.get("/admin/articles/" + id).status()).isEqualTo(200);
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Answer form = administrator.get("/admin/accounts/" + editor.id());
        Answer missing = administrator.submit(form, "form[action$=/sections]", "limited", "true");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().select("#sections-error").text()).contains("Choose at least one");
        Answer done = administrator.submit(
                form, "form[action$=/sections]", "limited", "true", "sections", String.valueOf(arts));
        assertThat(administrator.follow(done).text()).contains("The sections are changed.");
        assertThat(visitor.get("/admin/articles/" + id).status()).isEqualTo(404);
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
        Answer again = administrator.get("/admin/accounts/" + editor.id());
        assertThat(again.page().select("input[name=sections][checked]").eachAttr("value"))
                .containsExactly(String.valueOf(arts));
        administrator.submit(again, "form[action$=/sections]", "limited", "false");
        assertThat(visitor.get("/admin/articles/" + id).status()).isEqualTo(200);
        assertThat(administrator
                        .get("/admin/audit?action=account-sections-changed")
                        .text())
                .contains("changed the sections", "rights-arts");
    }

    @Test
    void theListShowsWhatItsReaderMaySee() {
        Actor editor = accounts.create(Role.EDITOR, music);
        long own = writing.draft(editor, "en", "Own, moved away", "rights-music");
        newsroom.save(Actor.SYSTEM, own, 1, writing.content("Own, moved away", "rights-law"), RevisionRemarks.NONE);
        writing.draft("Listed", "rights-music");
        writing.draft("Not listed", "rights-arts");
        Instant now = clock.instant();
        assertThat(overview.page(editor, ArticleFilter.of(Map.of()), 1, now, Locale.ENGLISH)
                        .rows())
                .extracting(ArticleRow::headline)
                .contains("Own, moved away", "Listed")
                .doesNotContain("Not listed");
    }

    private void assertForbidden(long id) {
        Answer form = visitor.get("/admin/articles/" + id);
        Answer refused = visitor.submit(form, "form.piece__form", "headline", "Changed behind its editor");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Editor");
    }
}
