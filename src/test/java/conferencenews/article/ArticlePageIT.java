package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.site.RichText;
import conferencenews.site.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article's page says the same to people and machines, and counts who reads it. */
@FullStackTest
@Import(Writing.class)
class ArticlePageIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Site site;

    @Autowired
    MutableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor other;

    @Test
    void machinesReadWhatPeopleSee() {
        long id = aFullReport("en", null);
        clock.advance(Duration.ofDays(3));
        writing.revise(id, 1, report());
        writing.publish(id, 2);
        Document page = read("/articles/" + id);
        JsonNode graph = json.readTree(
                        page.selectFirst("script[type=application/ld+json]").data())
                .get("@graph");
        JsonNode news = graph.get(0);
        assertThat(news.get("headline").asString())
                .isEqualTo(page.select("h1").text())
                .isEqualTo("“Quoted” & <marked> report");
        assertThat(news.get("description").asString())
                .isEqualTo(page.select(".article__standfirst").text());
        List<String> times = page.select(".article__facts time").eachAttr("datetime");
        assertThat(List.of(
                        news.get("datePublished").asString(),
                        news.get("dateModified").asString()))
                .isEqualTo(times);
        assertThat(page.select(".article__facts").text())
                .contains("22 November 2024", "25 November 2024", "Li Na, Chen Yu", "Wang Min", "The University");
        assertThat(news.get("author").findValuesAsString("name")).containsExactly("Li Na", "Chen Yu");
        assertThat(news.get("inLanguage").asString()).isEqualTo("en");
        assertThat(news.get("articleSection").asString())
                .isEqualTo(page.select(".article__kicker a").text());
        assertThat(news.get("keywords").toString()).contains("report-tag");
        assertThat(news.get("dateline").asString()).isEqualTo("Chongqing");
        assertThat(news.at("/interactionStatistic/userInteractionCount").asString())
                .isEqualTo(page.select("data.view-count").attr("value"))
                .isEqualTo("1");
        assertThat(graph.get(1).get("itemListElement").findValuesAsString("name"))
                .isEqualTo(page.select(".breadcrumb li").eachText());
    }

    @Test
    void theHeadSaysWhereThePageIsAndWhatItIs() {
        long id = aFullReport("en", null);
        Document page = read("/articles/" + id);
        String address = site.absolute("/articles/" + id + "/quoted-marked-report");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(meta(page, "og:url")).isEqualTo(address);
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:title")).isEqualTo(page.select("h1").text());
        assertThat(meta(page, "og:site_name")).isEqualTo("Conference News");
        assertThat(meta(page, "og:description"))
                .isEqualTo(page.select("meta[name=description]").attr("content"))
                .isEqualTo("What was said, in one sentence.");
        assertThat(meta(page, "article:published_time"))
                .isEqualTo(page.selectFirst(".article__facts time").attr("datetime"));
        assertThat(page.title()).isEqualTo("“Quoted” & <marked> report – Conference News");
        assertThat(page.select("link[rel=alternate][hreflang]")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void theLanguageSwitchLeadsToTheSamePiece() {
        long english = aFullReport("en", null);
        assertThat(switchOf(read("/articles/" + english))).isEqualTo("/zh/");
        long chinese = aFullReport("zh", english);
        Document page = read("/articles/" + english);
        Document there = read(switchOf(page));
        assertThat(there.location()).contains("/zh/articles/" + chinese + "/");
        assertThat(there.select("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(read(switchOf(there)).location()).isEqualTo(page.location());
        assertThat(alternates(page)).isEqualTo(alternates(there)).containsKeys("en", "zh-Hans", "x-default");
        assertThat(alternates(page).get("en"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(page.select(".article__facts a[hreflang=zh-Hans]")).hasSize(1);
    }

    @Test
    void theFirstReaderIsTheFirstViewAndARobotIsNone() {
        String path = "/articles/" + writing.published("Counted") + "/counted";
        Answer robot = other.header("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")
                .get(path);
        assertThat(robot.header("View-Counted")).isEqualTo("no; reason=robot");
        assertThat(views(robot)).isEqualTo("0");
        Answer first = reader.get(path);
        assertThat(first.header("View-Counted")).isEqualTo("yes");
        assertThat(views(first)).isEqualTo("1");
        assertThat(reader.get(path).header("View-Counted")).isEqualTo("no; reason=repeat");
        assertThat(views(reader.header("Accept-Language", "fr").get(path))).isEqualTo("2");
        assertThat(first.page().select(".fact--views a").attr("href")).isEqualTo("/about/views");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch, prefetch",
        "Sec-Purpose, prefetch;prerender, prefetch",
        "Purpose, prefetch, prefetch",
        "Sec-Fetch-Mode, cors, not-navigation",
        "Sec-Fetch-Dest, iframe, not-navigation",
        "User-Agent, curl/8.5.0, robot"
    })
    void whatIsNoViewSaysWhy(String header, String text, String reason) {
        String path = "/articles/" + writing.published("Not counted") + "/not-counted";
        Answer answer = reader.header(header, text).get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("View-Counted")).isEqualTo("no; reason=" + reason);
        assertThat(views(answer)).isEqualTo("0");
        assertThat(reader.head(path).header("View-Counted")).isEqualTo("no; reason=method");
    }

    @Test
    void redirectsListsAndMissingPagesAreNoViews() {
        long id = writing.published("Only here");
        for (String path : List.of("/articles/" + id, "/articles/" + id + "/x", "/", "/sections/focus", "/nothing")) {
            assertThat(reader.get(path).header("View-Counted")).as(path).isNull();
        }
        assertThat(views(reader.get("/articles/" + id + "/only-here"))).isEqualTo("1");
    }

    @Test
    void staffSeeThatTheyAreNotCountedAndVisitorsNeverDo() {
        long id = writing.published("Edited by staff");
        String path = "/articles/" + id + "/edited-by-staff";
        accounts.logIn(other, Role.EDITOR);
        Answer staff = other.get(path);
        assertThat(staff.header("View-Counted")).isEqualTo("no; reason=staff");
        assertThat(staff.text()).contains("Your visits are not counted");
        assertThat(staff.page().select("a[href=/admin/articles/" + id + "]")).hasSize(1);
        assertThat(staff.header("Cache-Control")).contains("no-store");
        Answer visitor = reader.get(path);
        assertThat(visitor.text()).doesNotContain("not counted");
        assertThat(visitor.page().select("a[href^=/admin], form:not([role=search])"))
                .isEmpty();
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.header("Last-Modified")).isNull();
    }

    private long aFullReport(String language, Long translationOf) {
        long id = newsroom.create(Actor.SYSTEM, language, translationOf, report(), RevisionRemarks.NONE);
        writing.publish(id, 1);
        return id;
    }

    private ArticleContent report() {
        return new ArticleContent(
                Kind.REPORT,
                writing.section("reports", writing.section("all-reports")),
                "“Quoted” & <marked> report",
                "",
                "What was said, in one sentence.",
                RichText.fromPlainText("First paragraph.\n\nSecond paragraph."),
                List.of(
                        new Credit(CreditRole.WRITER, "Li Na"),
                        new Credit(CreditRole.WRITER, "Chen Yu"),
                        new Credit(CreditRole.PHOTOGRAPHER, "Wang Min")),
                "The University",
                "Chongqing",
                LocalDate.of(2024, 11, 21),
                List.of(writing.tag("report-tag")),
                "",
                "");
    }

    private Document read(String path) {
        Answer answer = reader.follow(reader.get(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static String switchOf(Document page) {
        return page.select("header ul.masthead__languages a").attr("href");
    }

    private static Map<String, String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(link -> link.attr("hreflang"), (Element link) -> link.attr("href")));
    }

    private static String views(Answer answer) {
        return answer.page().select("data.view-count").attr("value");
    }
}
