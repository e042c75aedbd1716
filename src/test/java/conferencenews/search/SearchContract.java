package conferencenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.ArticleContent;
import conferencenews.article.Writing;
import conferencenews.site.RichText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers find, whichever engine looks for it. Each test has words of its own. */
abstract class SearchContract {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor other;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    SearchIndex index;

    @Autowired
    FruitlessSearches fruitless;

    @Test
    void whatWasPublishedIsFoundAtOnce() {
        writing.published("Zebrafish swim upstream");
        assertThat(headlines("zebrafish")).containsExactly("Zebrafish swim upstream");
    }

    @Test
    void aDraftIsNotFound() {
        writing.draft("Axolotl kept back");
        assertThat(headlines("axolotl")).isEmpty();
    }

    @Test
    void whatIsFoundFollowsTheClockWithNothingRunning() {
        long id = writing.draft("Quokka at noon");
        writing.schedule(id, 1, clock.instant().plus(Duration.ofHours(2)));
        assertThat(headlines("quokka")).isEmpty();

        clock.advance(Duration.ofHours(2).minusMillis(1));
        assertThat(headlines("quokka")).isEmpty();
        assertThat(total("quokka")).startsWith("Nothing");

        clock.advance(Duration.ofMillis(1));
        assertThat(headlines("quokka")).containsExactly("Quokka at noon");
        assertThat(total("quokka")).isEqualTo("1 article");
    }

    @Test
    void aWithdrawnArticleIsGoneAtOnceAndItsFormerWordsWithACorrection() {
        long id = writing.published("Wombat burrows");
        writing.publish(id, writing.revise(id, 1, "Numbat burrows"));
        assertThat(headlines("wombat")).isEmpty();
        assertThat(headlines("numbat")).containsExactly("Numbat burrows");

        writing.withdraw(id, "It was another animal");
        assertThat(headlines("numbat")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capybara | an English word",
                "capybaras | its plural",
                "capibara | mistyped by a letter",
                "Müller-Lüdenscheidt | letters with marks",
                "muller | letters without their marks",
                "\"capybara swims\" | a phrase",
                "临床 | two characters within a longer run",
                "国际临床医学 | a longer run",
                "学 | a single character",
                "NUS 医学 | both scripts",
                "capybara -hippopotamus | what is left out is not there",
            })
    void isFoundBy(String question, String why) {
        writing.published(text(
                "The capybara swims with Müller-Lüdenscheidt", "重庆国际临床医学教育会议在 NUS 医学院举行。The capybara swims home."));
        assertThat(headlines(question)).as(why).contains("The capybara swims with Müller-Lüdenscheidt");
    }

    @Test
    void aChineseWordIsFoundInsideALongerRunAndBothScriptsTogether() {
        writing.published(text("国际医学教育合作论坛", "新加坡国立大学医学院（NUS医学）代表团来访。"));
        for (String question : List.of("医学", "教育", "学教", "合作论坛", "新加坡国立", "NUS 医学", "nus医学", "代表团 论坛")) {
            assertThat(headlines(question)).as(question).contains("国际医学教育合作论坛");
        }
        for (String question : List.of("育医", "NUS 法学", "医学 -论坛")) {
            assertThat(headlines(question)).as(question).doesNotContain("国际医学教育合作论坛");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ibex the climbs\"", "ibex -climbs", "ibex -\"climbs the\"", "床临", "ibex walrus"})
    void isNotFoundBy(String question) {
        writing.published(text("The ibex climbs", "An ibex climbs the 临床 hill"));
        assertThat(headlines(question)).doesNotContain("The ibex climbs");
    }

    @Test
    void wordsThatAreOnlyAlikeAreFoundWhereNothingHasTheWordItself() {
        writing.published("Narwhal coffee cools");
        writing.published("Narwhal conference meets");
        assertThat(headlines("narwhal conference")).containsExactly("Narwhal conference meets");
        assertThat(headlines("narwhal conferrence")).contains("Narwhal conference meets");
    }

    @Test
    void theWordsFoundAreMarkedAndWhatIsWrittenStaysText() {
        writing.published(text("Okapi <script>alert(1)</script>", "An okapi & a \"giraffe\" <b>meet</b>."));
        Element row = search("okapi").page().selectFirst(".search-row");
        assertThat(row.select("h3 mark").eachText()).containsExactly("Okapi");
        assertThat(row.select(".search-row__passage mark").eachText()).containsExactly("okapi");
        assertThat(row.select("script, b")).isEmpty();
        assertThat(row.text()).contains("<script>alert(1)</script>", "& a");
    }

    @Test
    void resultsAreNarrowedBySectionWithItsChildrenYearLanguageAndKind() {
        long parent = writing.section("search-parent");
        writing.section("search-child", parent);
        writing.published("Pangolin one", "search-parent");
        writing.published("Pangolin two", "search-child");
        writing.published("Pangolin three", "search-other");
        long chinese = writing.draft(Actor.SYSTEM, "zh", "Pangolin 四", "search-other");
        writing.publish(chinese, 1);

        Answer all = search("pangolin");
        assertThat(facet(all, "Section")).contains("search-parent 2", "search-child 1", "search-other 2");
        assertThat(facet(all, "Language")).containsExactlyInAnyOrder("English 3", "中文 1");

        Answer narrowed = reader.get(all.page().select(".facet__choice").stream()
                .filter(choice -> choice.text().startsWith("search-parent"))
                .findFirst()
                .orElseThrow()
                .attr("href"));
        assertThat(headlines(narrowed)).containsExactlyInAnyOrder("Pangolin one", "Pangolin two");
        assertThat(headlines(reader.get("/search?q=pangolin&language=zh"))).containsExactly("Pangolin 四");
        assertThat(headlines(reader.get("/search?q=pangolin&year=1999&kind=news")))
                .isEmpty();
        assertThat(headlines(reader.get("/search?q=pangolin&section=none&year=x&language=xx&kind=y")))
                .as("what no filter has is not asked for")
                .hasSize(4);
    }

    @Test
    void theNewestCanComeFirst() {
        writing.published("Tapir tapir tapir");
        clock.advance(Duration.ofMinutes(1));
        writing.published(text("A later animal", "One tapir among many others in a longer text about animals."));
        assertThat(headlines("tapir")).first().isEqualTo("Tapir tapir tapir");
        assertThat(headlines(reader.get("/search?q=tapir&sort=newest")))
                .containsExactly("A later animal", "Tapir tapir tapir");
    }

    @Test
    void manyResultsAreTurnedPageByPage() {
        for (int i = 0; i < 21; i++) {
            writing.published("Lemur " + i);
        }
        Answer first = search("lemur");
        assertThat(headlines(first)).hasSize(20);
        Answer second =
                reader.get(first.page().selectFirst(".pagination [rel=next]").attr("href"));
        assertThat(headlines(second)).hasSize(1);
        assertThat(reader.get("/search?q=lemur&page=3").status()).isEqualTo(404);
        assertThat(reader.get("/search?q=lemur&page=0").status()).isEqualTo(404);
        assertThat(reader.get("/search?q=lemur&page=x").status()).isEqualTo(404);
    }

    @Test
    void whoFindsNothingIsHelped() {
        writing.published("Narwhal expedition");
        Answer misspelled = search("narvahl expedition");
        assertThat(misspelled.page().select(".search__help a").eachText()).contains("Narwhal expedition");
        Answer filtered = reader.get("/search?q=narwhal&year=1999");
        assertThat(filtered.page().select(".search__help").text()).contains("Without the filters there is 1 article");
        assertThat(search("xyzzyqwert").page().select("main a[href=/archive]")).isNotEmpty();
    }

    @Test
    void editorsSeeWhatIsSearchedForInVain() {
        search("Yeti sighting");
        search("yeti sighting");
        reader.header("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        search("yeti sighting");
        fruitless.store();
        accounts.logIn(editor, Role.EDITOR);
        assertThat(editor.get("/admin/search").page().select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("yeti sighting Times 2"));
        accounts.logIn(other, Role.CONTRIBUTOR);
        assertThat(other.get("/admin/search").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("strangeQuestions")
    void aStrangeQuestionIsAnsweredPolitelyAndSoon(String question) {
        long begun = System.nanoTime();
        Answer answer = search(question);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isNotEmpty();
        assertThat(answer.page().select("main input[name=q]")).isNotEmpty();
    }

    static Stream<String> strangeQuestions() {
        return Stream.of(
                "*****",
                "\"",
                "\"unbalanced quotes \" and \" more",
                "AND OR NOT",
                "+-=&|!(){}[]^~*?:\\/",
                "a:b^2~ [x TO y]",
                "-",
                "-only -what -is -not",
                "../../etc/passwd",
                "' or 1=1 --",
                "<script>alert(1)</script>",
                "%",
                "\u200b\ufeff\u2066\u202e",
                "e\u0301".repeat(60),
                "学".repeat(190),
                "a* b* c* d* e* f* g* h* i* j*",
                "\uD83E\uDDA9\uD83E\uDDA9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wolverine ", "(((((((((", "*?*?*?*?*?", "\"x \"y ", "医学教育国际"})
    void aQuestionOfTenKilobytesIsAnsweredFromItsBeginning(String part) {
        long begun = System.nanoTime();
        Answer answer = search(part.repeat(
                10_000 / URLEncoder.encode(part, StandardCharsets.UTF_8).length() / 2));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "word \u0001\u0008\u001f", "\u0085"})
    void controlCharactersAreRefusedPolitely(String question) {
        Answer answer = search(question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("h1").text()).isNotEmpty();
    }

    @Test
    void aQuestionLongerThanAnAddressMayBeIsRefusedPolitely() {
        assertThat(search("wolverine ".repeat(2_000)).status()).isIn(400, 414, 431);
        assertThat(reader.get("/search?q=%E5").status()).isIn(200, 400);
        assertThat(reader.get("/search?q=a&q=b&q[]=c&page=1&page=2").status()).isIn(200, 400, 404);
    }

    @Test
    void ofALongQuestionReadersAreToldThatOnlyItsBeginningWasTaken() {
        assertThat(search("wolverine ".repeat(700)).page().select(".notice").text())
                .contains("only its beginning");
    }

    @Test
    void searchPagesAreNotIndexedNotKeptAndWantNoCookie() {
        Answer answer = search("anything");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(reader.get("/zh/search?q=x").page().title()).startsWith("搜索");
    }

    @Test
    void everyPageHasASearchBoxAndA404SearchesForItsAddress() {
        assertThat(reader.get("/").page().select("header form[action=/search] input[name=q]"))
                .hasSize(1);
        Answer missing = reader.get("/sections/no-such-thing");
        assertThat(missing.page()
                        .select("main form[action=/search] input[name=q]")
                        .attr("value"))
                .isEqualTo("no such thing");
        assertThat(reader.get("/opensearch.xml").body()).contains("/search?q={searchTerms}");
    }

    @Test
    void administratorsBuildItAnewWhileReadersSearch() {
        writing.published("Dugong returns");
        accounts.logIn(editor, Role.EDITOR);
        editor.get("/admin/search");
        assertThat(editor.post("/admin/search/index").status()).isEqualTo(403);
        accounts.logIn(other, Role.ADMINISTRATOR);
        other.get("/admin/search");
        assertThat(other.post("/admin/search/index").status()).isEqualTo(302);
        assertThat(headlines("dugong")).hasSize(1);
        index.look();
        assertThat(index.state().ready()).isTrue();
        assertThat(headlines("dugong")).hasSize(1);
    }

    Answer search(String question) {
        return reader.get("/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    List<String> headlines(String question) {
        return headlines(search(question));
    }

    private static List<String> headlines(Answer answer) {
        return answer.page().select(".search__results > .search__rows h3").eachText();
    }

    private String total(String question) {
        return search(question).page().select(".search__total").text();
    }

    private static List<String> facet(Answer answer, String name) {
        return answer.page().select(".facet").stream()
                .filter(facet -> facet.selectFirst("h2").text().equals(name))
                .flatMap(facet -> facet.select(".facet__choice").eachText().stream())
                .toList();
    }

    private ArticleContent text(String headline, String body) {
        ArticleContent content = writing.content(headline, "focus");
        return new ArticleContent(
                content.kind(),
                content.section(),
                headline,
                "",
                content.standfirst(),
                RichText.fromPlainText(body),
                List.of(),
                "",
                "",
                null,
                List.of(),
                "",
                "");
    }
}
