package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an article leads readers on. Each test has sections and tags of its own. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ReadingOnIT {

    private static final String FORM = "form[action$=/reading-on]";
    private static final int EVENT = 3;
    private static final int PERSON = 4;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void logIn() {
        accounts.logIn(editor, Role.PUBLISHER);
    }

    @Test
    void picksComeFirstThenTheSameEventThenSharedPeopleThenTags() {
        long article = written("Order of reading on", "order-here", "order-tag");
        long tagged = written("Shares a tag", "order-elsewhere", "order-tag");
        long named = written("Shares a person", "order-elsewhere");
        long event = written("About the same event", "order-elsewhere");
        stands(PERSON, 71, article, named);
        assertThat(related(article)).containsExactly("Shares a person", "Shares a tag");

        stands(EVENT, 72, article, event);
        assertThat(related(article)).containsExactly("About the same event", "Shares a person", "Shares a tag");

        long picked = written("Picked by an editor", "order-elsewhere");
        pick(article, picked + " whatever it is called\n/articles/" + tagged + "/its-address");
        assertThat(related(article)).containsExactly("Picked by an editor", "Shares a tag", "About the same event");
        assertThat(related(article)).as("the same data, the same answer").isEqualTo(related(article));

        writing.withdraw(picked, "It is no more");
        assertThat(related(article)).containsExactly("Shares a tag", "About the same event", "Shares a person");
    }

    @Test
    void aPickThatIsScheduledStandsThereFromItsSecondOn() {
        long article = written("Waits for a pick", "clock-here");
        long later = writing.draft("Scheduled pick", "clock-elsewhere");
        Instant noon = clock.instant().plus(Duration.ofHours(5));
        writing.schedule(later, 1, noon);
        pick(article, String.valueOf(later));
        assertThat(related(article)).isEmpty();
        clock.set(noon.minusMillis(1));
        assertThat(related(article)).isEmpty();
        clock.set(noon);
        assertThat(related(article)).containsExactly("Scheduled pick");
    }

    @Test
    void readersOfAnotherLanguageGetThePickInTheirs() {
        long chinese = writing.translation(
                written("An English original", "pick-language"), "zh", writing.content("中文原稿", "pick-language"));
        writing.publish(chinese, 1);
        long english = written("The pick in English", "pick-elsewhere");
        long version = writing.translation(english, "zh", writing.content("推荐的中文版", "pick-elsewhere"));
        pick(chinese, String.valueOf(english));
        assertThat(related(chinese)).as("there is none in Chinese yet").isEmpty();
        writing.publish(version, 1);
        assertThat(related(chinese)).containsExactly("推荐的中文版");
    }

    @Test
    void whatElseIsInTheSectionStandsThereAndNothingTwice() {
        long article = 0;
        for (int number = 1; number <= 8; number++) {
            long id = written("Of the section " + number, "also-section", number % 2 == 0 ? "also-even" : "also-odd");
            article = number == 4 ? id : article;
        }
        Document page = page(article);
        assertThat(page.select(".also h2").text()).isEqualTo("Also in also-section");
        assertThat(page.select(".also a[href^=/articles]").eachText())
                .containsExactly("Of the section 7", "Of the section 1");
        List<String> links = page.select(
                        "main a[href^=/articles/]:has(h3), main h3 a, main .also li a, main .neighbours a")
                .eachAttr("href");
        assertThat(links).doesNotHaveDuplicates().doesNotContain(page.location());
    }

    @Test
    void theVersionsOfASeriesKnowEachOtherInEveryLanguage() {
        long first = written("How it began", "series-here");
        long second = written("How it went on", "series-here");
        Answer form = form(first);
        editor.submit(form, FORM, "series", "new", "names[en]", "A long story", "names[zh]", "长篇故事");
        String series = form(second).page().select("select[name=series] option").stream()
                .filter(option -> option.text().equals("A long story"))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(page(first).select(".series")).as("one part is no series").isEmpty();
        editor.submit(form(second), FORM, "series", series, "part", "");
        Document page = page(first);
        assertThat(page.select(".series h2").text()).isEqualTo("Series: A long story");
        assertThat(page.select(".series li").eachText()).containsExactly("How it began", "How it went on");
        assertThat(page.select(".series [aria-current]").text()).isEqualTo("How it began");
        assertThat(page.select(".neighbours").text()).doesNotContain("How it went on");

        for (long part : List.of(first, second)) {
            long version = writing.translation(part, "zh", writing.content("第" + part + "篇", "series-here"));
            writing.publish(version, 1);
        }
        Document chinese = reader.get(page(first).select(".fact--translation a").attr("href"))
                .page();
        assertThat(chinese.select(".series h2").text()).isEqualTo("系列： 长篇故事");
        assertThat(chinese.select(".series li").eachText()).containsExactly("第" + first + "篇", "第" + second + "篇");

        editor.submit(form(second), FORM, "part", "0");
        assertThat(editor.submit(form(second), FORM, "part", "0").status()).isEqualTo(422);
        editor.submit(form(first), FORM, "series", "none");
        editor.submit(form(second), FORM, "series", "none");
        assertThat(form(second).page().select("select[name=series] option").eachText())
                .as("a series without parts is none")
                .doesNotContain("A long story");
    }

    @Test
    void whatCannotBePickedIsSaidBesideTheField() {
        long article = written("Picks wrongly", "wrong-picks");
        for (String picks : List.of(String.valueOf(article), "999999999", "no number", "1\n2\n3\n4")) {
            Answer refused = editor.submit(form(article), FORM, "picks", picks);
            assertThat(refused.status()).as(picks).isEqualTo(422);
            assertThat(refused.page().select("#picks-error").text()).isNotEmpty();
            assertThat(refused.page()
                            .select("textarea[name=picks]")
                            .first()
                            .wholeText()
                            .strip())
                    .isEqualTo(picks);
        }
        assertThat(editor.submit(form(article), FORM, "series", "new")
                        .page()
                        .select("#names-error")
                        .text())
                .contains("at least one language");
        Answer old = form(article);
        pick(article, "");
        assertThat(editor.submit(old, FORM).status()).isEqualTo(409);
    }

    private long written(String headline, String section, String... tags) {
        clock.advance(Duration.ofSeconds(1));
        return writing.published(headline, section, tags);
    }

    /** In lists that other modules fill: of an event, of a person. */
    private void stands(int kind, long list, long... articles) {
        for (long article : articles) {
            database.sql("insert into listing (list_kind, list_id, language, first_public, article_id, public_from,"
                            + " public_until, publication_id, revision_id) select " + kind + ", " + list
                            + ", language, first_public, article_id, public_from, public_until, publication_id,"
                            + " revision_id from listing where list_kind = 0 and article_id = :article")
                    .param("article", article)
                    .update();
        }
        written("Whatever is read anew after a change", "order-other");
    }

    private void pick(long article, String picks) {
        Answer answer = editor.submit(form(article), FORM, "picks", picks);
        assertThat(answer.location()).isEqualTo("/admin/articles/" + article);
    }

    private Answer form(long article) {
        return editor.get("/admin/articles/" + article + "/reading-on");
    }

    private Document page(long article) {
        return reader.follow(reader.get("/articles/" + article)).page();
    }

    private List<String> related(long article) {
        return page(article).select(".related h3").eachText();
    }
}
