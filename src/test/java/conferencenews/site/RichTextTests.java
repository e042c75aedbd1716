package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class RichTextTests {

    private static final String PICTURE = "/media/0123456789abcdef0123456789abcdef/quay-640.jpg";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>plain</p>                                       | <p>plain</p>
            <h1>One</h1><h5>Five</h5>                          | <h2>One</h2><h3>Five</h3>
            <p><b>b</b> <i>i</i> <del>d</del></p>              | <p><strong>b</strong> <em>i</em> <s>d</s></p>
            <p>H<sub>2</sub>O <code>x</code> <q>q</q></p>      | <p>H<sub>2</sub>O <code>x</code> <q>q</q></p>
            <p>a<br>b</p><hr>                                  | <p>a<br>b</p><hr>
            <ul><li>a</li></ul><ol start="3"><li>b</li></ol>   | <ul><li>a</li></ul><ol start="3"><li>b</li></ol>
            <blockquote><p>said</p></blockquote>               | <blockquote><p>said</p></blockquote>
            <table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table> \
            | <table tabindex="0"><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>
            <p><a href="https://example.org/">x</a></p>        | <p><a href="https://example.org/" rel="noopener">x</a></p>
            <p><a href="/about">x</a> <a href="#b-aaaaaaaa">y</a></p> | <p><a href="/about">x</a> <a href="#b-aaaaaaaa">y</a></p>
            <p><a href="mailto:a@example.org">x</a></p>        | <p><a href="mailto:a@example.org">x</a></p>
            <p><span lang="zh">大会</span></p>                  | <p><span lang="zh">大会</span></p>
            <div>a</div><div>b</div>                           | <p>a</p><p>b</p>
            <section><div><p>a</p></div><p>b</p></section>     | <p>a</p><p>b</p>
            <b id="docs-guid"><p>one</p><p>two</p></b>          | <p>one</p><p>two</p>
            loose <b>text</b><p>block</p>                      | <p>loose <strong>text</strong></p><p>block</p>
            <p></p><p> </p><p>&nbsp;</p><p>a</p>               | <p>a</p>
            <p id="b-abcd1234">kept</p>                        | <p id="b-abcd1234">kept</p>
            """)
    void structureIsKept(String typed, String expected) {
        assertThat(lines(RichText.fromHtml(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h4>a</h4><p>x</p>                             | <h2>a</h2><p>x</p>
            <h2>a</h2><h4>b</h4><h4>c</h4><h3>d</h3><h4>e</h4> | <h2>a</h2><h3>b</h3><h3>c</h3><h3>d</h3><h4>e</h4>
            <h3>a</h3><h2>b</h2><h3>c</h3>                 | <h2>a</h2><h2>b</h2><h3>c</h3>
            <h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>       | <h2>a</h2><h3>b</h3><h4>c</h4><h4>d</h4>
            <h1>a</h1><h1>b</h1>                           | <h2>a</h2><h2>b</h2>
            """)
    void headingsNeverSkipALevel(String typed, String expected) {
        RichText text = RichText.fromHtml(typed);
        assertThat(lines(text)).isEqualTo(expected);
        assertThat(RichText.fromHtml(text.html())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice", "word", "wps", "web", "wechat"})
    void whatAnotherProgramWroteBecomesTheSameStructure(String source) throws IOException {
        String expected = clipboard("expected");
        RichText text = RichText.fromHtml(clipboard(source));
        assertThat(text.html().replace("<table tabindex=\"0\">", "<table>").replace(" rel=\"noopener\"", ""))
                .isEqualTo(expected);
        assertThat(RichText.fromHtml(text.html())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p class="MsoListParagraph">1. a</p><p class="MsoListParagraph">2) b</p> | <ol><li>a</li><li>b</li></ol>
            <p>seen<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a></p> | <p>seen<sup>[1]</sup></p>
            <p class="MsoTitle">Title</p><h1>One</h1>        | <h2>Title</h2><h2>One</h2>
            <ul><li>a</li></ul><p class="MsoNormal">·   not a list</p> | <ul><li>a</li></ul><p>·   not a list</p>
            <table><tr><td><p>a</p><p>b</p></td></tr></table> \
            | <table tabindex="0"><tbody><tr><td>a<br>b</td></tr></tbody></table>
            <b style="font-weight:normal"><p>a <span style="font-weight:700">b</span></p></b> | <p>a <strong>b</strong></p>
            <p>x<span style="vertical-align:super">2</span><span style="text-decoration:line-through">3</span></p> | <p>x<sup>2</sup><s>3</s></p>
            """)
    void theMeaningOfForeignMarkupIsKept(String typed, String expected) {
        assertThat(lines(RichText.fromHtml(typed)).replaceAll(" +", " ")).isEqualTo(expected.replaceAll(" +", " "));
    }

    /** After the markup that Word documents for its notes, and LibreOffice writes for its own. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                <p class="MsoNormal">Seen<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span \
                class="MsoFootnoteReference"><span style='mso-special-character:footnote'>[1]</span></span></a> and heard\
                <a href="#_ftn2" name="_ftnref2"><span class="MsoFootnoteReference">[2]</span></a>.</p>
                <div style='mso-element:footnote-list'><br clear="all"><hr align="left" size="1" width="33%">
                <div style='mso-element:footnote' id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span \
                class="MsoFootnoteReference">[1]</span></a> By <b>two</b> people.</p></div>
                <div style='mso-element:footnote' id="ftn2"><p class="MsoFootnoteText"><a href="#_ftnref2" name="_ftn2">[2]</a> \
                By nobody.</p></div></div>""", """
                <p>Seen<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and heard<a \
                class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>.</p>
                <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>\
                By <b>two</b> people.</p></div>
                <div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>\
                By nobody.</p></div>"""})
    void footnotesAreANumberedListAtTheEndToWhichTheirNumbersLead(String pasted) {
        RichText text = RichText.fromHtml(pasted);
        assertThat(RichText.fromHtml(text.html())).isEqualTo(text);
        String stored = text.identified(RichText.EMPTY).html();
        String list = Jsoup.parse(stored).expectFirst("ol").id();
        assertThat(stored.replaceAll("<(p|ol) id=\"[^\"]+\">", "<$1>").replace("\n", ""))
                .isEqualTo("<p>Seen<sup><a href=\"#" + list + "\">1</a></sup> and heard<sup><a href=\"#" + list
                        + "\">2</a></sup>.</p><ol><li>By <strong>two</strong> people.</li><li>By nobody.</li></ol>");
        RichText edited = RichText.fromHtml(stored.replace("Seen", "Not seen"));
        assertThat(edited.identified(RichText.fromHtml(stored)).html()).contains("href=\"#" + list + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <figure><img src="$" alt="A quay"><figcaption>The <em>quay</em></figcaption></figure> \
            | <figure><img src="$" alt="A quay"><figcaption>The <em>quay</em></figcaption></figure>
            <figure id="b-abcd1234"><img src="$"></figure> | <figure id="b-abcd1234"><img src="$"></figure>
            <p>a<img src="$">b</p>                         | <figure><img src="$"></figure><p>ab</p>
            <p><a href="/about"><img src="$"></a></p>      | <figure><img src="$"></figure>
            <ul><li><img src="$">a</li></ul>               | <figure><img src="$"></figure><ul><li>a</li></ul>
            <blockquote><figure><img src="$"><figcaption>c</figcaption></figure><p>a</p></blockquote> \
            | <figure><img src="$"><figcaption>c</figcaption></figure><blockquote><p>a</p></blockquote>
            <figure><img src="$"><img src="$"><figcaption>c</figcaption></figure> \
            | <figure><img src="$"></figure><figure><img src="$"><figcaption>c</figcaption></figure>
            <figure><p>a</p><figcaption>c</figcaption></figure> | <p>a</p><p>c</p>
            <figure><img src="$"><p>a</p></figure>         | <figure><img src="$"></figure><p>a</p>
            <figure><img src="$"><figcaption><p>a</p><p>b</p></figcaption></figure> \
            | <figure><img src="$"><figcaption>a b</figcaption></figure>
            <figure><img src="$"><figcaption> </figcaption></figure> | <figure><img src="$"></figure>
            <figcaption>c</figcaption>                     | <p>c</p>
            <picture><source srcset="x"><img src="$" srcset="x" width="1" onload="x" class="y"></picture> \
            | <figure><img src="$"></figure>
            """)
    void everyPictureStandsInAFigure(String typed, String expected) {
        RichText text = RichText.fromHtml(typed.replace("$", PICTURE));
        assertThat(lines(text)).isEqualTo(expected.replace("$", PICTURE));
        assertThat(RichText.fromHtml(text.html())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example$",
                "http:$",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "file:///C:/quay.jpg",
                "/media/quay.jpg",
                "/media/0123456789ABCDEF0123456789ABCDEF/quay.jpg",
                "/media/0123456789abcdef0123456789abcdef/",
                "/media/0123456789abcdef0123456789abcdef/../../admin",
                "/media/0123456789abcdef0123456789abcdef/..",
                "/media/0123456789abcdef0123456789abcdef/%2E%2e",
                "/media/0123456789abcdef0123456789abcdef/a/b",
                "/media/0123456789abcdef0123456789abcdef/\\evil",
                "$?x=1",
                "$#x",
                "x$",
                ""
            })
    void aPictureFromElsewhereIsDropped(String src) {
        RichText text = RichText.fromHtml("<figure><img src=\"" + src.replace("$", PICTURE)
                + "\" alt=\"a\"><figcaption>Its caption</figcaption></figure>");
        assertThat(lines(text)).isEqualTo("<p>Its caption</p>");
    }

    @Test
    void aPictureCopiedFromAPageOfThisSiteIsItsOwn() {
        String absolute = "<img src=\"https://news.example.org" + PICTURE + "\">";
        assertThat(RichText.fromHtml(absolute).html()).contains("src=\"" + PICTURE + "\"");
        assertThat(RichText.foreignPictures(absolute + "<img><img src=\"https://evil.example/media/a.jpg\">"))
                .containsExactly("", "https://evil.example/media/a.jpg");
    }

    @Test
    void aFigureKeepsItsIdWhenItsCaptionStays() {
        String figure = "<figure><img src=\"" + PICTURE + "\"><figcaption>c</figcaption></figure>";
        RichText former = RichText.fromHtml(figure + "<p>a</p>").identified(RichText.EMPTY);
        RichText edited = RichText.fromHtml("<p>new</p>" + figure).identified(former);
        String id = Jsoup.parse(former.html()).expectFirst("figure").id();
        assertThat(id).matches("b-[a-z0-9]{8}");
        assertThat(Jsoup.parse(edited.html()).expectFirst("figure").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>a<script>alert(1)</script></p>                  | <p>a</p>
            <p onclick="alert(1)" style="color:red" class="x">a</p> | <p>a</p>
            <p>a<img src=x onerror=alert(1)></p>               | <p>a</p>
            <p><a href="javascript:alert(1)">a</a></p>         | <p>a</p>
            <p><a href="JaVa&#x09;Script:alert(1)">a</a></p>   | <p>a</p>
            <p><a href=" javascript:alert(1)">a</a></p>        | <p>a</p>
            <p><a href="&#1;javascript:alert(1)">a</a></p>     | <p>a</p>
            <p><a href="data:text/html,<script>1</script>">a</a></p> | <p>a</p>
            <p><a href="vbscript:1">a</a></p>                  | <p>a</p>
            <p><a href="//evil.example">a</a></p>              | <p>a</p>
            <p><a href="/\\evil.example">a</a></p>             | <p>a</p>
            <p><a href="\\\\evil.example">a</a></p>            | <p>a</p>
            <p><a href="/a" target="_blank" ping="/p">a</a></p> | <p><a href="/a">a</a></p>
            <p>a<svg onload=alert(1)><script>1</script></svg></p> | <p>a</p>
            <p>a</p><iframe src="/admin"></iframe>             | <p>a</p>
            <p>a</p><object data="x"></object><embed src="x">  | <p>a</p>
            <p>a</p><style>p{display:none}</style>             | <p>a</p>
            <p>a</p><link rel="stylesheet" href="/x"><meta http-equiv="refresh" content="0"> | <p>a</p>
            <p>a</p><base href="//evil.example">               | <p>a</p>
            <p>a<!-- <script>1</script> --></p>                | <p>a</p>
            <form action="/x"><p>a</p><input name="q"><button>b</button></form> | <p>a</p><p>b</p>
            <p id="main">a</p><p id="b-SHOUTING">b</p><p id="B-abcd1234">c</p> | <p>a</p><p>b</p><p>c</p>
            <p lang="x onload=1">a</p>                         | <p>a</p>
            <ol start="1 onload"><li>a</li></ol>               | <ol><li>a</li></ol>
            <p>a</p><template><script>1</script></template>    | <p>a</p>
            """)
    void everythingElseIsDropped(String typed, String expected) {
        assertThat(lines(RichText.fromHtml(typed))).isEqualTo(expected);
    }

    /** Markup that parsers have read differently the second time; what is stored is read again by every browser. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<p title=\"`<img src=x onerror=alert(1)>\">a</p>",
                "<a href=\"/x\" title='\"><img src=x onerror=alert(1)>'>a</a>",
                "<abbr title=\"</abbr><script>alert(1)</script>\">a</abbr>",
                "<xmp><p></xmp><img src=x onerror=alert(1)>",
                "<textarea></textarea><p>a</p><textarea><img src=x onerror=alert(1)></textarea>",
                "<<script>alert(1)//<</script>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<li>an item without a list</li>",
                "<a href=\"/x\"><p>a block in a link</p></a>",
                "<p><ul><li>a list in a paragraph</li></ul></p>",
                "<table><p>text between cells</p><tr><td>cell</td></tr></table>",
                "<blockquote>quoted<div>twice</div></blockquote>",
                "<h2><p>a paragraph in a heading</p></h2>"
            })
    void whatIsStoredIsReadTheSameAgain(String typed) {
        RichText stored = RichText.fromHtml(typed);
        Document page = Jsoup.parse(stored.html());
        assertThat(page.select("script, img, svg, math, style, form, iframe, noscript, xmp, textarea"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey().toLowerCase()))
                .allMatch(name -> List.of("href", "rel", "title", "tabindex").contains(name));
        assertThat(new RichText(Sanitizer.sanitize(stored.html()))).isEqualTo(stored);
    }

    @Test
    void aPastedReportIsItsParagraphsEachWithAnId() throws IOException {
        List<String> paragraphs = paragraphsOfTheReport();
        RichText text =
                RichText.fromPlainText(String.join("\r\n\r\n", paragraphs)).identified(RichText.EMPTY);
        assertThat(blocks(text)).hasSize(6).allMatch(block -> block.normalName().equals("p"));
        assertThat(blocks(text)).extracting(Element::text).isEqualTo(paragraphs);
        assertThat(ids(text)).doesNotHaveDuplicates().allMatch(id -> id.matches("b-[a-z0-9]{8}"));
    }

    @Test
    void linesAreParagraphsWhereNoneIsBlank() {
        assertThat(lines(RichText.fromPlainText("one\ntwo <b>\n\tthree & four")))
                .isEqualTo("<p>one</p><p>two &lt;b&gt;</p><p>three &amp; four</p>");
    }

    @Test
    void htmlWithoutATagIsPlainText() {
        assertThat(lines(RichText.fromHtml("3 < 4\n\n& so on"))).isEqualTo("<p>3 &lt; 4</p><p>&amp; so on</p>");
    }

    @Test
    void idsSurviveEditsOfOtherBlocks() {
        RichText before = RichText.fromPlainText("one\n\ntwo\n\nthree").identified(RichText.EMPTY);
        List<String> ids = ids(before);
        RichText edited = RichText.fromHtml(before.html().replace("two", "two, corrected"));
        assertThat(ids(edited.identified(before))).isEqualTo(ids);
        RichText typedAnew = RichText.fromPlainText("zero\n\none\n\nthree").identified(before);
        assertThat(ids(typedAnew).subList(1, 3)).containsExactly(ids.get(0), ids.get(2));
        assertThat(ids(typedAnew).get(0)).isNotIn(ids);
    }

    @Test
    void noIdOccursTwice() {
        RichText copied = RichText.fromHtml("<p id=\"b-aaaaaaaa\">one</p><p id=\"b-aaaaaaaa\">copy</p>"
                        + "<blockquote><p id=\"b-aaaaaaaa\">nested</p></blockquote><p>one</p>")
                .identified(new RichText("<p id=\"b-aaaaaaaa\">one</p>"));
        assertThat(ids(copied)).hasSize(4).doesNotHaveDuplicates().startsWith("b-aaaaaaaa");
        assertThat(Jsoup.parse(copied.html()).select("#b-aaaaaaaa")).hasSize(1);
    }

    @Test
    void theTextAloneIsReadBlockByBlock() {
        RichText text = RichText.fromHtml("<h2>Title</h2><p>One &amp; <em>two</em></p>");
        assertThat(text.plainText()).isEqualTo("Title\nOne & two");
        assertThat(text.firstParagraph()).isEqualTo("One & two");
        assertThat(RichText.fromHtml("<p> </p>").isEmpty()).isTrue();
    }

    private static String clipboard(String source) throws IOException {
        return new ClassPathResource("clipboard/" + source + ".html")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }

    private static List<String> paragraphsOfTheReport() throws IOException {
        String file = new ClassPathResource("sample/articles/00-biomedical-sciences-session.html")
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(file).select("p").eachText();
    }

    private static String lines(RichText text) {
        return text.html().lines().collect(Collectors.joining());
    }

    private static List<Element> blocks(RichText text) {
        return Jsoup.parse(text.html()).body().children();
    }

    private static List<String> ids(RichText text) {
        return blocks(text).stream().map(Element::id).toList();
    }
}
