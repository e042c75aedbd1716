package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.site.RichText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house style says beside the text, and what an editor does about it. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class HouseStyleIT {

    private static final String FORM = "form#writing";

    @Autowired
    private Visitor editor;

    @Autowired
    private Visitor other;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Writing writing;

    @Autowired
    private JdbcClient database;

    private Actor signedIn;

    @BeforeEach
    void logIn() {
        signedIn = accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void theListMarksThePlaceNamesTheRuleAndLeadsToTheField() {
        long id = written("Deputy Secretary of the of the Second Hospital spoke.");
        Element finding = page(id).page().selectFirst(".style__finding");
        assertThat(finding.select(".style__rule").text()).isEqualTo("Doubled words");
        assertThat(finding.select("mark").text()).isEqualTo("of the of the");
        assertThat(finding.select(".style__excerpt").text()).contains("Deputy Secretary of the of the Second");
        assertThat(finding.select("a").attr("href")).isEqualTo("#body");
        assertThat(finding.select(".style__why").text()).isEqualTo("“of the” stands twice.");
        assertThat(editor.get("/zh/admin/articles/" + id)
                        .page()
                        .select("#style")
                        .text())
                .contains("文字规范", "词语重复", "改为：of the");
    }

    @Test
    void aButtonMendsWhatWasTypedAndSavesItAsANewVersion() {
        long id = written("It took the the prize.");
        Answer page = page(id);
        Answer saved = editor.submit(
                page,
                FORM,
                "standfirst",
                "Typed and not saved yet.",
                "body",
                body(page) + "<p>More , text.</p>",
                "style",
                key(page));
        Answer after = editor.follow(saved);
        assertThat(after.text()).contains("Version 2 is saved.");
        assertThat(body(after)).contains("It took the prize.", "More , text.");
        assertThat(after.page().select("#standfirst").val()).isEqualTo("Typed and not saved yet.");
        assertThat(marks(after)).containsExactly("e ,");
        assertThat(database.sql("select note from revision where article_id = ? and number = 2")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("House style: Doubled words");
    }

    @Test
    void aMendedSlipAloneIsNoUpdateForReaders() {
        long id = written("It took the the prize.");
        Answer page = page(id);
        editor.submit(page, FORM, "style", key(page));
        assertThat(database.sql("select substantive from revision where article_id = ? and number = 2")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whoMendsAnOldTextSeesBothAndOverwritesNothing() {
        long id = written("It took the the prize.");
        Answer page = page(id);
        writing.revise(id, 1, content("Somebody else was faster."));
        Answer conflict = editor.submit(page, FORM, "style", key(page));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Somebody else was faster.", "the the prize");
    }

    @Test
    void aPlaceThatIsNoLongerThereIsNotMended() {
        long id = written("It took the the prize.");
        int version = writing.version(id);
        Answer page = page(id);
        Answer refused = editor.submit(page, FORM, "body", "<p>It took a prize.</p>", "style", key(page));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This place has changed in the meantime.");
        assertThat(body(refused)).isEqualTo("<p>It took a prize.</p>");
        assertThat(writing.version(id)).isEqualTo(version);
    }

    @Test
    void whatIsLeftAsItIsComesBackWhenItsWordsChange() {
        long id = written("The hall of the the town is large.");
        Answer page = page(id);
        Answer left = post(page, "/style/exceptions", "standfirst", "Not saved yet.", "leave", key(page));
        assertThat(left.page().select("#standfirst").val()).isEqualTo("Not saved yet.");
        assertThat(marks(left)).isEmpty();
        assertThat(left.page().select(".style__left").text())
                .contains("Left as they are: 1", "Left by " + signedIn.name());

        writing.revise(id, 1, content("First of all. The hall of the the town is large. More than that."));
        assertThat(marks(page(id))).as("moved").isEmpty();
        writing.revise(id, 2, content("The hall of the the village is large."));
        assertThat(marks(page(id))).as("changed").containsExactly("the the");

        Answer again = post(page, "/style/exceptions", "again", key(page));
        assertThat(marks(again)).containsExactly("the the");
        assertThat(database.sql(
                                "select count(*) from audit_entry where subject_id = ? and action like 'style-exception%'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void scriptsGetTheListOfWhatIsTypedAndTheMendedFieldAndNothingIsSaved() {
        long id = written("In order.");
        int version = writing.version(id);
        Answer page = page(id);
        Answer list =
                post(page, "/style/findings", "headline", "The the headline", "body", "<p>One <em>of of</em> two</p>");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.page().select("mark").eachText()).containsExactly("The the", "of of");
        assertThat(list.page().select("html, main, h1").outerHtml()).doesNotContain("<main");
        String second = list.page().select("button[name=style]").get(1).val();
        Answer mended = post(page, "/style/findings", "body", "<p>One <em>of of</em> two</p>", "style", second);
        assertThat(mended.page().select("textarea[data-style-mended=body]").val())
                .isEqualTo("<p>One <em>of</em> two</p>");
        assertThat(post(page, "/style/findings", "style", second).status()).isEqualTo(409);
        assertThat(writing.version(id)).isEqualTo(version);
    }

    @Test
    void onlyWhoMayWriteTheArticleReadsItByTheHouseStyle() {
        long id = written("It took the the prize.");
        Answer page = page(id);
        accounts.logIn(other, Role.CONTRIBUTOR);
        other.get("/admin/account");
        for (String path : new String[] {"/style/findings", "/style/exceptions"}) {
            assertThat(other.post("/admin/articles/" + id + path, "leave", key(page), "language", "en")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    /** Sends the form to another address, as a button of the list does. */
    private Answer post(Answer page, String path, String... changes) {
        List<String> changed = IntStream.range(0, changes.length)
                .filter(place -> place % 2 == 0)
                .mapToObj(place -> changes[place])
                .toList();
        Stream<String> typed = ((FormElement) page.page().selectFirst(FORM))
                .formData().stream()
                        .filter(field -> !changed.contains(field.key()))
                        .flatMap(field -> Stream.of(field.key(), field.value()));
        return editor.post(
                page.address().getPath() + path,
                Stream.concat(typed, Stream.of(changes)).toArray(String[]::new));
    }

    private Answer page(long id) {
        Answer page = editor.get("/admin/articles/" + id);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private long written(String paragraph) {
        return writing.draft(content(paragraph));
    }

    private ArticleContent content(String paragraph) {
        return writing.content("Read by the house style", "house-style").withBody(RichText.fromPlainText(paragraph));
    }

    private static String body(Answer page) {
        return page.page().select("#body").val();
    }

    private static List<String> marks(Answer page) {
        return page.page().select("[data-style-list] > .style__list mark").eachText();
    }

    private static String key(Answer page) {
        return page.page().select(".style__finding button[name=style]").val();
    }
}
