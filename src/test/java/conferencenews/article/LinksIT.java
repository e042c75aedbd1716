package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.site.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an article is about is part of each of its versions. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class LinksIT {

    private static final String FORM = "form.piece__form";

    @Autowired
    Writing writing;

    @Autowired
    EditorPages pages;

    @Autowired
    Revisions revisions;

    @Autowired
    HistoryPages history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void anEditorIsLoggedIn() {
        accounts.logIn(visitor, Role.PUBLISHER);
    }

    @Test
    void whoIsNamedInTheFormIsLinkedAndCitesTheParagraph() {
        long id = draft("<p>It rained.</p><p>Professor WU Linkan spoke for Examples University.</p>");
        Answer answer = visitor.submit(
                edit(id),
                FORM,
                "links[0].as",
                "person.speaker",
                "links[0].name",
                "WU Linkan",
                "links[0].title",
                "Professor",
                "links[1].as",
                "institution",
                "links[1].name",
                "Examples University");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        ArticleContent saved = content(id, 2);
        long person = directory.peopleNamed("Linkan WU").get(0);
        String second = BlockText.of(saved.body()).get(1).id();
        assertThat(saved.links())
                .containsExactly(
                        new ArticleLink(LinkKind.PERSON, person, "speaker", "Professor", second),
                        new ArticleLink(
                                LinkKind.INSTITUTION,
                                directory
                                        .institutionsNamed("examples university")
                                        .get(0),
                                "",
                                "",
                                second));
        visitor.submit(edit(id), FORM);
        assertThat(content(id, 3)).as("saving again changes nothing").isEqualTo(saved);
        assertThat(history.comparison(Actor.SYSTEM, id, 1, 2, Locale.ENGLISH)
                        .diff()
                        .fields())
                .extracting(ContentDiff.Field::name)
                .containsExactly("links");
        visitor.submit(edit(id), FORM, "links[0].name", "");
        assertThat(content(id, 4).links()).hasSize(1);
        writing.restore(id, 2);
        assertThat(content(id, 5).links()).isEqualTo(saved.links());
    }

    @Test
    void whatIsNotUnderstoodComesBackWithTheReason() {
        directory.person(Actor.SYSTEM, "en", "QIU Twice");
        long id = draft("<p>Nobody is named.</p>");
        assertRefused(id, "Choose what “Somebody” is", "links[0].name", "Somebody");
        assertRefused(id, "Number 999999 is not in the directory", "links[0].as", "person", "links[0].name", "999999");
        assertRefused(id, "Choose what “QIU Twice” is", "links[0].as", "person.call", "links[0].name", "QIU Twice");
        assertRefused(
                id,
                "“Twice QIU” stands there twice",
                "links[0].as",
                "person",
                "links[0].name",
                "QIU Twice",
                "links[1].as",
                "person",
                "links[1].name",
                "Twice QIU");
        assertThat(directory.peopleNamed("Somebody")).isEmpty();
    }

    private void assertRefused(long id, String reason, String... fields) {
        Answer answer = visitor.submit(edit(id), FORM, fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#links").text()).contains(reason);
        assertThat(answer.page().expectFirst("[name='links[0].name']").attr("value"))
                .isEqualTo(fields[fields.length == 2 ? 1 : 3]);
    }

    @Test
    void whoeverTakesTheNameOutOfTheCitedParagraphIsTold() {
        long id = draft("<p>Professor HAN Fading came.</p><p>It rained.</p>");
        visitor.submit(edit(id), FORM, "links[0].as", "person", "links[0].name", "HAN Fading");
        assertThat(edit(id).page().select("#links .notice")).isEmpty();
        String body = content(id, 2).body().html();
        visitor.submit(edit(id), FORM, "body", body.replace("HAN Fading", "Somebody"));
        assertThat(edit(id).page().select("#links .notice").text())
                .isEqualTo(
                        "The paragraph that is cited for “HAN Fading” does not name it: choose another one, or remove"
                                + " the row.");
    }

    @Test
    void aLatinNameThatTouchesChineseCharactersIsNamed() {
        long id = draft("<p>Ingrid Touching表示同意。</p>");
        visitor.submit(edit(id), FORM, "links[0].as", "person", "links[0].name", "Ingrid Touching");
        assertThat(content(id, 2).links().get(0).block())
                .isEqualTo(BlockText.of(content(id, 2).body()).get(0).id());
        assertThat(edit(id).page().select("#links .notice")).isEmpty();
        String body = content(id, 2).body().html();
        visitor.submit(edit(id), FORM, "body", body.replace("Touching", "Touchingly"));
        assertThat(edit(id).page().select("#links .notice")).hasSize(1);
    }

    @Test
    void listingsNameWhatIsLinkedAndFollowMergers() {
        long person = directory.person(Actor.SYSTEM, "en", "SUN Listed");
        long other = directory.person(Actor.SYSTEM, "en", "SUN Other");
        long article = writing.published(writing.content("Links listed", "links")
                .withLinks(List.of(
                        new ArticleLink(LinkKind.PERSON, person, "", "", ""),
                        new ArticleLink(LinkKind.PERSON, person, "chair", "", ""),
                        new ArticleLink(LinkKind.PERSON, other, "", "", ""))));
        assertThat(listed(article)).containsExactly(person, other);
    }

    @Test
    void aNewArticleSaysThatNamesAreLookedForOnceItIsSaved() {
        assertThat(visitor.get("/admin/articles/new").page().select(".names").text())
                .contains("once the draft is saved");
    }

    @Test
    void namesInTheTextAreProposedAndOneButtonAddsTheRowsOfThoseThatAreKnown() {
        long person = directory.person(Actor.SYSTEM, "en", "TAO Spotted");
        long id = draft("<p>It rained. Tao Spotted of Nowhere came with Professor JIN Unknown.</p>");
        Answer page = edit(id);
        assertThat(page.page().select("#names-found mark").eachText()).containsExactly("Tao Spotted", "JIN Unknown");
        String block = BlockText.of(content(id, 1).body()).get(0).id();
        assertThat(page.page().select("#names-found button[name=found]").eachAttr("value"))
                .containsExactly(
                        "person|" + block + "|" + person + " – TAO Spotted", "person|" + block + "|JIN Unknown", "all");
        List<String> fields = new ArrayList<>();
        for (Element field : page.page().select(FORM + " input[name], " + FORM + " textarea[name]")) {
            if (!field.attr("type").matches("checkbox|radio")) {
                fields.addAll(List.of(field.attr("name"), field.val()));
            }
        }
        fields.addAll(List.of("kind", "NEWS", "section", String.valueOf(writing.section("links")), "found", "all"));
        Answer more = visitor.post("/admin/articles/" + id + "/names", fields.toArray(String[]::new));
        assertThat(more.status()).as(more.text()).isEqualTo(200);
        assertThat(more.page().expectFirst("[name='links[0].name']").attr("value"))
                .isEqualTo(person + " – TAO Spotted");
        assertThat(more.page().expectFirst("[name='links[1].name']").attr("value"))
                .isEmpty();
        assertThat(more.page().select("#names-found mark").eachText()).containsExactly("JIN Unknown");
        assertThat(more.page().select("#names-found button[value=all]")).isEmpty();
        fields.set(fields.size() - 1, "person|" + block + "|JIN Unknown");
        Answer unknown = visitor.post("/admin/articles/" + id + "/names", fields.toArray(String[]::new));
        assertThat(unknown.page().expectFirst("[name='links[0].name']").attr("value"))
                .isEqualTo("JIN Unknown");
        assertThat(revisions.find(id, 2)).as("nothing is saved").isEmpty();
        assertThat(visitor.submit(more, FORM, "links[1].as", "person", "links[1].name", "JIN Unknown")
                        .status())
                .isEqualTo(302);
        assertThat(content(id, 2).links())
                .extracting(ArticleLink::target, ArticleLink::block)
                .containsExactly(
                        tuple(person, block),
                        tuple(directory.peopleNamed("Unknown JIN").get(0), block));
        assertThat(edit(id).page().select("#names-found mark")).isEmpty();
    }

    @Test
    void aNameThatWasAddedOrChangedIsFoundAtOnce() {
        long id = draft("<p>WEI Later and Wei Renamed came.</p>");
        assertThat(edit(id).page().select("#names-found button[value*='|WEI Later']"))
                .hasSize(1);
        long person = directory.person(Actor.SYSTEM, "en", "WEI Later");
        assertThat(edit(id).page().select("#names-found button[value*='" + person + " – WEI Later']"))
                .hasSize(1);
    }

    private List<Long> listed(long article) {
        return database.sql("select list_id from listing where article_id = ? and list_kind = 4 order by list_id")
                .param(article)
                .query(Long.class)
                .list();
    }

    private long draft(String html) {
        return writing.draft(writing.content("Links", "links").withBody(RichText.fromHtml(html)));
    }

    private Answer edit(long id) {
        return visitor.get("/admin/articles/" + id);
    }

    private ArticleContent content(long id, int number) {
        return transaction.execute(
                status -> revisions.find(id, number).orElseThrow().content());
    }
}
