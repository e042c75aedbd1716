package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of CommonMark sees what a reader of the page sees: the same words, the same structure. */
class MarkdownTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One *two* _three_ `four` [five](six) ![seven](eight) &lt;b&gt;nine&lt;/b&gt; &amp;amp; \\ ~~ten~~ | #</p>",
                "<p># no heading</p><p>- no list</p><p>+ no list</p><p>1. no list</p><p>12) no list</p><p>&gt; no quote</p>",
                "<p>one<br>- two<br># three<br>1. four<br>---<br>===<br></p>",
                "<p>--- </p><p>===</p><p>***</p><p>```</p><p>| a | b |<br>| --- | --- |</p>",
                "<p>A <strong>bold</strong> and <em>“quoted”</em> 中<strong>文字。</strong>后 <strong><em>both</em></strong></p>",
                "<p>H<sub>2</sub>O and x<sup>2</sup>, <s>gone</s>, <code>a `b` c</code></p>",
                "<h2>One</h2><h3>Two # </h3><h4>Three</h4>",
                "<ul><li>one</li><li>two<ul><li>three</li><li>four</li></ul></li></ul><ol start=\"3\"><li>c</li><li>d</li></ol>",
                "<blockquote><p>one</p><p>two</p><ul><li>three</li></ul></blockquote>",
                "<pre>  a\n    b ```\n# c</pre><hr><p>after</p>",
                "<p>See !<a href=\"https://example.org/a_(b)?c=d&amp;e=*\">this [page]</a>.</p>",
                "<p>Ends with a backslash \\</p><p>A line of <script>alert(1)</script> text</p>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(1) &amp;lt;</p>",
            })
    void nothingBecomesWhatItWasNot(String html) {
        Document original = Jsoup.parseBodyFragment(html);
        original.select("script").remove();
        Document read = read(original);
        assertThat(words(read)).isEqualTo(words(original));
        assertThat(structure(read)).isEqualTo(structure(original));
        assertThat(read.select("a").eachAttr("href"))
                .isEqualTo(original.select("a").eachAttr("href"));
        assertThat(read.select("script")).isEmpty();
    }

    @Test
    void aTableStaysOneWhateverIsInIt() {
        Document read = read(
                Jsoup.parseBodyFragment(
                        "<table><caption>Figures</caption><thead><tr><th>Year</th>"
                                + "<th colspan=\"2\">a | b</th></tr></thead><tbody><tr><td><p>2024</p></td><td>x<br>y</td></tr></tbody></table>"));
        assertThat(read.select("p").text()).isEqualTo("Figures");
        assertThat(read.select("th").eachText()).containsExactly("Year", "a | b");
        assertThat(read.select("td").eachText()).containsExactly("2024", "x y");
    }

    @Test
    void aFigureIsItsPictureAndItsCaption() {
        Document read =
                read(Jsoup.parseBodyFragment("<figure><img src=\"https://example.org/a.jpg\" alt=\"A [quay] *\">"
                        + "<figcaption>The quay <span>Ana</span></figcaption></figure>"));
        assertThat(read.select("img").attr("alt")).isEqualTo("A [quay] *");
        assertThat(read.select("img").attr("src")).isEqualTo("https://example.org/a.jpg");
        assertThat(read.text()).contains("The quay Ana");
    }

    @Test
    void deepNestingIsReadToSomeDepthAndNotForever() {
        String html = "<blockquote>".repeat(400) + "<p>in the middle</p>" + "</blockquote>".repeat(400);
        assertThat(read(Jsoup.parseBodyFragment(html)).text()).isEqualTo("in the middle");
    }

    private static Document read(Document original) {
        String markdown =
                original.body().children().stream().map(MarkdownText::block).collect(Collectors.joining("\n\n"));
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown)));
    }

    private static String words(Document document) {
        return document.text().replaceAll("\\s+", " ").strip();
    }

    private static List<String> structure(Document document) {
        return document
                .body()
                .select("p, h2, h3, h4, ul, ol, li, blockquote, pre, hr, strong, em, sub, sup, s, code, a")
                .stream()
                .filter(element ->
                        !element.normalName().equals("p") || !element.parents().is("li"))
                .filter(element -> !element.normalName().equals("code")
                        || !element.parents().is("pre"))
                .map(Element::normalName)
                .toList();
    }
}
