package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.article.ArticleContent;
import conferencenews.article.Credit;
import conferencenews.article.CreditRole;
import conferencenews.article.Kind;
import conferencenews.article.Writing;
import conferencenews.site.RichText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles as Markdown and as citations: the same articles at the same time as their pages. */
@FullStackTest
@Import(Writing.class)
class PlainFormatsIT {

    private static final String HEADLINE = "# [Not] a *heading* </script> {x}";

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor reader;

    @Autowired
    JsonMapper json;

    @Test
    void anArticleReadsTheSameAsMarkdown() {
        long id = writing.published(content());
        Document page = reader.follow(reader.get("/articles/" + id)).page();
        Answer answer = reader.get(page.select("link[type=text/markdown]").attr("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(answer.header("Link"))
                .isEqualTo("<" + page.select("link[rel=canonical]").attr("href") + ">; rel=\"canonical\"");
        Document read = read(answer);
        assertThat(read.select("h1").text()).isEqualTo(HEADLINE);
        assertThat(read.text())
                .contains("Published: 22 November 2024", "In *short*.", "First <b>paragraph</b>.", "Li Na");
        assertThat(read.select("h2").text()).isEqualTo("A heading");
        assertThat(read.select("a[href$=/about]").attr("href")).startsWith("http://localhost:");
        assertThat(read.select("script, b")).isEmpty();
    }

    @Test
    void formerSlugsLeadToThePresentMarkdown() {
        long id = writing.published("Former slug");
        writing.rename(id, "present-slug");
        Answer redirect = reader.get("/articles/" + id + "/former-slug.md");
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.location()).isEqualTo("/articles/" + id + "/present-slug.md");
        assertThat(reader.get(redirect.location()).status()).isEqualTo(200);
    }

    @Test
    void nothingIsToldOfWhatIsNotPublic() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        long id = writing.draft("Plain and scheduled");
        writing.schedule(id, 1, start);
        List<String> paths = List.of("plain-and-scheduled.md", "citation.bib", "citation.ris", "citation.json");
        for (String path : paths) {
            String address = "/articles/" + id + "/" + path;
            clock.set(start.minusMillis(1));
            assertThat(reader.get(address).status()).as(path).isEqualTo(404);
            assertThat(reader.get("/llms.txt").body()).doesNotContain("Plain and scheduled");
            clock.set(start);
            assertThat(reader.get(address).status()).as(path).isEqualTo(200);
            assertThat(reader.get("/llms.txt").body()).contains("Plain and scheduled");
        }
        clock.set(start.plusSeconds(1));
        writing.withdraw(id, "Wrong");
        for (String path : paths) {
            assertThat(reader.get("/articles/" + id + "/" + path).status())
                    .as(path)
                    .isEqualTo(410);
        }
        assertThat(reader.get("/llms.txt").body()).doesNotContain("Plain and scheduled");
    }

    @Test
    void theListForLanguageModelsIsWhatItsConventionAsks() {
        writing.published(content());
        Answer answer = reader.get("/llms.txt");
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        Document read = read(answer);
        assertThat(read.select("h1").text()).isEqualTo("Conference News");
        assertThat(read.select("h1 + blockquote").text()).isNotBlank();
        assertThat(read.select("h2").eachText()).containsExactly("Latest articles", "Sections", "Optional");
        assertThat(read.select("h2 ~ ul > li > a:first-child")).hasSameSizeAs(read.select("li"));
        read.select("a")
                .forEach(link -> assertThat(
                                reader.get(URI.create(link.attr("href")).getRawPath())
                                        .status())
                        .as(link.attr("href"))
                        .isEqualTo(200));
        assertThat(read.select("ul").first().select("a").eachAttr("href")).allMatch(link -> link.endsWith(".md"));
        assertThat(read(reader.get("/zh/llms.txt")).select("h2").eachText()).containsExactly("最新文章", "栏目", "Optional");
    }

    @Test
    void thePageOffersCitationsOfTheVersionThatIsRead() {
        long id = writing.published(content());
        clock.advance(Duration.ofDays(2));
        writing.publish(id, writing.revise(id, 1, content()));
        Document page = reader.follow(reader.get("/articles/" + id)).page();
        assertThat(page.select(".cite__text").text())
                .isEqualTo("Li Na, 陈宇: " + HEADLINE + ". Conference News, 22 November 2024, version 2. "
                        + page.select("link[rel=shortlink]").attr("href"));
        List<String> formats = page.select(".cite__formats a").eachAttr("href");
        assertThat(formats).hasSize(3);
        for (String format : formats) {
            Answer file = reader.get(format);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
            assertThat(file.header("Content-Type")).contains("charset=UTF-8");
        }
        assertThat(reader.get(formats.get(0)).body()).contains("author = {Li, Na and 陈, 宇}", "urldate = {2024-11-24}");
        assertThat(reader.get(formats.get(1)).body()).contains("Y2  - 2024/11/24/", "AU  - 陈, 宇");
        JsonNode item = json.readTree(reader.get(formats.get(2)).body()).get(0);
        assertThat(item.get("title").asString()).isEqualTo(HEADLINE);
        String version = item.get("note").asString().replaceAll(".*, ", "");
        assertThat(version).endsWith("/articles/" + id + "/versions/2");
        assertThat(reader.get(URI.create(version).getPath()).status()).isEqualTo(200);
    }

    private static Document read(Answer answer) {
        return Jsoup.parse(
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(answer.body())));
    }

    private ArticleContent content() {
        return new ArticleContent(
                Kind.NEWS,
                writing.section("plain-formats"),
                HEADLINE,
                "",
                "In *short*.",
                RichText.fromHtml(
                        "<h2>A heading</h2><p>First &lt;b&gt;paragraph&lt;/b&gt;. <a href=\"/about\">About</a></p>"),
                List.of(new Credit(CreditRole.WRITER, "Li Na"), new Credit(CreditRole.WRITER, "陈宇")),
                "",
                "",
                null,
                List.of(),
                "",
                "");
    }
}
