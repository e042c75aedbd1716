package conferencenews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.viewcount.CountedViews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editors see how often articles were read, and take the figures away as a file. */
@FullStackTest
@Import({Writing.class, CountedViews.class})
@Tag("database")
class StatisticsIT {

    /** Noon in Shanghai, in a year that no other test counts in. */
    private static final Instant NOON = Instant.parse("2064-06-15T04:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2064, 6, 15);

    @Autowired
    Writing writing;

    @Autowired
    CountedViews views;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor reader;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void nothingRead() {
        clock.set(NOON.minus(Duration.ofDays(500)));
        accounts.logIn(editor, Role.EDITOR);
        database.sql("delete from article_view_daily where viewed_on > '2062-01-01'")
                .update();
        database.sql("delete from view_excluded_daily where excluded_on > '2062-01-01'")
                .update();
    }

    @Test
    void theNumberIsTheOneOnTheArticlesPage() {
        long article = writing.published("Read on two days");
        clock.set(NOON);
        views.onDay(article, TODAY.minusDays(1), 1_200, 30, 20, 2, 4);
        views.onDay(article, TODAY, 34);
        Answer page = statistics(article, "30");
        String shown = page.page().selectFirst(".totals--main dd").text();
        assertThat(shown).isEqualTo("1,234");
        String onPage = reader.header("User-Agent", "Googlebot/2.1")
                .follow(reader.get("/articles/" + article))
                .page()
                .selectFirst("data.view-count")
                .text();
        assertThat(onPage).isEqualTo(shown);
    }

    @Test
    void theTableHoldsWhatTheChartDraws() {
        long article = writing.published("Drawn and written");
        clock.set(NOON);
        views.onDay(article, TODAY.minusDays(1), 1_200, 30, 20, 2, 4);
        views.onDay(article, TODAY, 300);
        Answer page = statistics(article, "30");
        assertThat(page.page().select(".chart tbody tr")).hasSize(30);
        assertThat(cells(page, ".chart tbody tr:last-child"))
                .containsExactly("15 June 2064", "300", "200", "150", "0", "0", "0", "0");
        assertThat(cells(page, ".chart tbody tr:nth-last-child(2)"))
                .containsExactly("14 June 2064", "1,200", "800", "600", "30", "20", "2", "4");
        assertThat(page.page().select("svg g")).hasSize(2);
        assertThat(page.page().select("svg g title").eachText()).contains("14 June 2064 – 1,200 views, 600 readers");
        assertThat(page.page().select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void daysBeforePublicationAreNotDrawn() {
        clock.set(NOON.minus(Duration.ofDays(2)));
        long article = writing.published("Two days old");
        clock.set(NOON);
        assertThat(statistics(article, "30").page().select(".chart tbody tr")).hasSize(3);
        assertThat(statistics(article, "all").page().select(".chart tbody tr")).hasSize(3);
        long fresh = writing.published("Just published");
        Answer page = statistics(fresh, "30");
        assertThat(page.page().select(".chart tbody tr")).hasSize(1);
        assertThat(page.text()).contains("Nobody has read it in this time");
    }

    @Test
    void aDraftHasNoChart() {
        long article = writing.draft("Not public at all");
        Answer page = statistics(article, "30");
        assertThat(page.text()).contains("It has not been public yet");
        assertThat(page.page().select("svg")).isEmpty();
    }

    @Test
    void aYearIsDrawnByMonthInBothLanguages() {
        long article = writing.published("A year old");
        clock.set(NOON);
        views.onDay(article, LocalDate.of(2064, 2, 29), 5);
        assertThat(cells(statistics(article, "12m"), ".chart tbody tr:nth-child(8)"))
                .containsExactly("February 2064", "5", "3", "2", "0", "0", "0", "0");
        Answer chinese = editor.get("/zh/admin/articles/" + article + "/statistics?period=all");
        assertThat(chinese.text()).contains("2064年2月", "浏览次数（与页面一致）").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "0", "-1", "ALL", "2064-06", "%00", "7"})
    void whatIsNoPeriodIsNotFound(String period) {
        long article = writing.published("Asked for nonsense");
        assertThat(editor.get("/admin/articles/" + article + "/statistics?period=" + period)
                        .status())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void contributorsKnowOfTheirOwnArticlesAlone(Role role) {
        long others = writing.published("Somebody else's");
        Actor actor = accounts.logIn(reader, role);
        long own = writing.draft(actor, "en", "One's own", "focus");
        for (String end : List.of("/statistics", "/statistics.csv")) {
            assertThat(reader.get("/admin/articles/" + own + end).status()).isEqualTo(200);
            assertThat(reader.get("/admin/articles/" + others + end).status())
                    .isEqualTo(role == Role.CONTRIBUTOR ? 404 : 200);
        }
        for (String site : List.of("/admin/statistics", "/admin/statistics.csv")) {
            assertThat(reader.get(site).status()).isEqualTo(role == Role.CONTRIBUTOR ? 404 : 200);
        }
        assertThat(reader.get("/admin/articles").page().select(".desk__nav a[href$=/admin/statistics]"))
                .hasSize(role == Role.CONTRIBUTOR ? 0 : 1);
        assertThat(reader.get("/admin/articles/999999999/statistics").status()).isEqualTo(404);
    }

    @Test
    void visitorsAreAskedToLogIn() {
        for (String path : List.of("/admin/statistics", "/admin/statistics.csv", "/admin/articles/1/statistics.csv")) {
            assertThat(reader.get(path).status()).isEqualTo(302);
        }
    }

    @Test
    void theSiteHasTotalsRankingsAndExcludedClasses() {
        long first = writing.published("Most read of all", "statistics-one");
        long second = writing.published("Second most read", "statistics-two");
        clock.set(NOON);
        views.onDay(first, TODAY, 60);
        views.onDay(first, TODAY.minusDays(29), 60);
        views.onDay(second, TODAY, 90);
        views.onDay(second, TODAY.minusDays(30), 900);
        views.excluded(TODAY, "robot-search", 4_321);
        Answer page = editor.get("/admin/statistics");
        assertThat(page.page().select(".totals dd").eachText()).startsWith("210", "140", "105");
        assertThat(page.page().select("#top ~ div tbody a").eachText())
                .containsExactly("Most read of all", "Second most read");
        assertThat(page.page().select(".excluded").text()).contains("Search engines 4,321", "AI agents 0");
        assertThat(editor.get("/admin/statistics?period=7")
                        .page()
                        .select("#top ~ div tbody a")
                        .eachText())
                .containsExactly("Second most read", "Most read of all");
        long section = writing.section("statistics-two");
        assertThat(editor.get("/admin/statistics?period=2064-06&section=" + section)
                        .page()
                        .select("#top ~ div tbody a")
                        .eachText())
                .containsExactly("Second most read");
        assertThat(editor.get("/admin/statistics?section=999999").status()).isEqualTo(404);
        assertThat(editor.get("/admin/statistics?period=2064-07").status()).isEqualTo(404);
        assertThat(editor.get("/zh/admin/statistics").text()).contains("阅读最多").doesNotContain("??");
    }

    @Test
    void aSmallSectionHasItsRankingHoweverMuchIsReadElsewhere() {
        long small = writing.published("Quiet corner", "statistics-small");
        clock.set(NOON);
        views.onDay(small, TODAY, 2);
        for (long elsewhere = 1; elsewhere <= 320; elsewhere++) {
            views.onDay(elsewhere + 20_000_000, TODAY, 1_000);
        }
        long section = writing.section("statistics-small");
        assertThat(editor.get("/admin/statistics?section=" + section)
                        .page()
                        .select("#top ~ div tbody a")
                        .eachText())
                .containsExactly("Quiet corner");
    }

    @Test
    void aSpikeIsAHint() {
        long steady = writing.published("As always");
        long sudden = writing.published("All of a sudden");
        long fresh = writing.published("New this month");
        clock.set(NOON);
        for (int month = 1; month <= 4; month++) {
            views.onDay(steady, TODAY.minusMonths(month), 200);
            views.onDay(sudden, TODAY.minusMonths(month), 200);
        }
        views.onDay(steady, TODAY, 700);
        views.onDay(sudden, TODAY, 701);
        views.onDay(fresh, TODAY, 5_000);
        Answer page = editor.get("/admin/statistics");
        assertThat(page.page().select("#spikes ~ ul a").eachText()).containsExactly("All of a sudden");
        assertThat(page.text()).contains("701 views, 200 in a usual month");
    }

    @Test
    void aMonthIsAFileThatSaysHowItWasCounted() {
        long article = writing.published("=HYPERLINK(\"http://evil.example\")");
        clock.set(NOON);
        views.onDay(article, TODAY, 60, 5, 4, 3, 2);
        Answer file = editor.get("/admin/statistics.csv?month=2064-06");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"views-2064-06.csv\"");
        String text = file.body();
        assertThat(text.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text)
                .contains("\"Period\",\"2064-06-01\",\"2064-06-15\"\r\n")
                .contains("\"Time zone\",\"Asia/Shanghai\"\r\n")
                .contains("\"Method version\",\"1.0\"")
                .contains("\"Robot list\",\"crawler-user-agents.txt\"", "\"SHA-256 ")
                .contains(article + ",\"en\",\"focus\",\"'=HYPERLINK(\"\"http://evil.example\"\")\"")
                .contains(",60,40,30,5,4,3,2,0,\"\"\r\n");
        assertThat(editor.get("/admin/statistics.csv?month=2064-13").status()).isEqualTo(404);
    }

    @Test
    void anArticleIsAFileOfItsDays() {
        long article = writing.published("Taken away");
        clock.set(NOON);
        views.onDay(article, TODAY.minusDays(400), 7);
        views.onDay(article, TODAY, 60, 5, 4, 3, 2);
        String text =
                editor.get("/admin/articles/" + article + "/statistics.csv").body();
        assertThat(text)
                .contains("\"Views shown\",67\r\n")
                .contains("\"Period\",\"2063-05-12\",\"2064-06-15\"")
                .contains("\"2063-05-12\",7,4,3,0,0,0,0\r\n\"2064-06-15\",60,40,30,5,4,3,2\r\n");
    }

    @Test
    void thePagesOfAnArticleLeadToItsStatistics() {
        long article = writing.published("Linked");
        String path = "/admin/articles/" + article + "/statistics";
        assertThat(editor.get("/admin/articles/" + article).page().select("main a[href=" + path + "]"))
                .hasSize(1);
        assertThat(editor.get("/admin/articles?q=Linked").page().select("main a[href=" + path + "]"))
                .hasSize(1);
    }

    private Answer statistics(long article, String period) {
        Answer page = editor.get("/admin/articles/" + article + "/statistics?period=" + period);
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static List<String> cells(Answer page, String row) {
        Element found = page.page().selectFirst(row);
        return found == null ? List.of() : found.select("th, td").eachText();
    }
}
