package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.directory.LinkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People and institutions have pages as long as something that readers may see names them. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class EntityPagesIT {

    private static final String FORM = "main form[method=post]";

    @Autowired
    Writing writing;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void anEditorIsLoggedIn() {
        accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void nobodyIsNamedBeforeTheArticleThatNamesThemIsPublic() {
        long person = entity("people", "names[0].family", "MA", "names[0].given", "Hidden");
        long school = entity("institutions", "names[0].name", "Hidden School", "parent", "Hidden University");
        long draft = writing.draft(writing.content("Entities hidden", "entities")
                .withLinks(List.of(link(LinkKind.PERSON, person), link(LinkKind.INSTITUTION, school))));
        List<String> paths = List.of(
                "/people/" + person,
                "/people/" + person + "/ma-hidden",
                "/people/" + person + "/feed.atom",
                "/institutions/" + school,
                "/institutions/" + school + "/hidden-school",
                "/zh/institutions/" + school + "/feed.json");
        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(reader.get(path).status()).as(path).isEqualTo(404));
        writing.schedule(draft, 1, clock.instant().plus(Duration.ofHours(1)));
        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(reader.get(path).status()).as(path).isEqualTo(404));
        assertThat(reader.get("/sitemap-pages.xml").text()).doesNotContain("ma-hidden");
        clock.advance(Duration.ofHours(1));
        assertThat(reader.get(paths.get(0)).location()).isEqualTo("/people/" + person + "/ma-hidden");
        assertThat(reader.get("/people/" + person + "/wrong").location()).isEqualTo("/people/" + person + "/ma-hidden");
        assertThat(reader.get(paths.get(1)).text()).contains("MA Hidden", "Entities hidden");
        assertThat(reader.get(paths.get(2)).text()).contains("Entities hidden", "MA Hidden");
        assertThat(reader.get("/zh" + paths.get(1)).status())
                .as("also in the other language")
                .isEqualTo(200);
        Answer institution = reader.get(paths.get(4));
        assertThat(institution.text()).contains("Hidden School", "Part of Hidden University");
        assertThat(institution.page().select("main a[href*=university]"))
                .as("nothing public names the university")
                .isEmpty();
        assertThat(institution
                        .page()
                        .select("script[type='application/ld+json']")
                        .html())
                .contains("\"Organization\"", "Hidden School");
        assertThat(reader.get("/sitemap-pages.xml").text()).contains("/people/" + person + "/ma-hidden");
        writing.withdraw(draft, "For a test");
        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(reader.get(path).status()).as(path).isEqualTo(404));
    }

    @Test
    void theAddressOfOneThatWasMergedLeadsToTheOther() {
        long goes = entity("people", "names[0].family", "GU", "names[0].given", "Gone");
        long stays = entity("people", "names[0].family", "GU", "names[0].given", "Here");
        writing.published(
                writing.content("Entities merged", "entities").withLinks(List.of(link(LinkKind.PERSON, goes))));
        assertThat(reader.get("/people/" + stays).status()).isEqualTo(404);
        editor.submit(editor.get("/admin/people/" + goes + "/merger?into=" + stays), FORM);
        assertThat(reader.get("/people/" + goes + "/gu-gone").location()).isEqualTo("/people/" + stays + "/gu-here");
        assertThat(reader.get("/people/" + goes + "/feed.atom").location()).endsWith("/people/" + stays + "/feed.atom");
        assertThat(reader.get("/people/" + stays + "/gu-here").text()).contains("Entities merged");
    }

    private long entity(String folder, String... fields) {
        List<String> typed = new ArrayList<>(List.of(fields));
        typed.addAll(List.of("names[0].language", "en"));
        Answer answer = editor.submit(editor.get("/admin/" + folder + "/new"), FORM, typed.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return Long.parseLong(answer.location().replaceFirst(".*/", ""));
    }

    private static ArticleLink link(LinkKind kind, long target) {
        return new ArticleLink(kind, target, "", "", "");
    }
}
