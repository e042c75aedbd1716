package conferencenews.housestyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import conferencenews.site.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTextTests {

    @Test
    void aPassageIsTheTextOfABlock() {
        BodyText text = BodyText.of(
                RichText.fromHtml(
                        "<p id=\"b-abcdefgh\">One <em>two</em><br>three</p><ul><li>four</li><li>five</li></ul>"),
                "en");
        assertThat(text.passages())
                .extracting(Passage::block, Passage::text)
                .containsExactly(tuple("b-abcdefgh", "One two\nthree"), tuple("1", "four" + Passage.BREAK + "five"));
    }

    @Test
    void codeAndOtherLanguagesAreCovered() {
        BodyText text = BodyText.of(
                RichText.fromHtml(
                        "<p>a <code>b b</code> <span lang=\"zh\">重庆</span> <span lang=\"en-GB\">c</span></p>"),
                "en");
        assertThat(text.passages().get(0).text()).isEqualTo("a \uFFFC\uFFFC\uFFFC \uFFFC\uFFFC c");
    }

    @Test
    void explainedAbbreviationsAreIntroduced() {
        RichText body = RichText.fromHtml("<p>The <abbr title=\"Bureau\">BUR</abbr> met.</p>");
        assertThat(BodyText.of(body, "en").introduced()).containsExactly("BUR");
    }

    @Test
    void editsLeaveTheStructureAlone() {
        RichText body = RichText.fromHtml("<p id=\"b-abcdefgh\">of <em>the of</em> the &amp; hall</p><p>of the</p>");
        assertThat(changed(body, new Edit(6, 13, ""))).isEqualTo("of <em>the</em> &amp; hall");
        assertThat(changed(body, new Edit(0, 2, "in"), new Edit(10, 13, "a"), Edit.insert(2, ",")))
                .isEqualTo("in, <em>the of</em> a &amp; hall");
    }

    private static String changed(RichText body, Edit... edits) {
        String html =
                BodyText.of(body, "en").changed("b-abcdefgh", List.of(edits)).html();
        assertThat(html).endsWith("<p>of the</p>");
        return html.replaceAll("(?s)<p id=\"b-abcdefgh\">(.*?)</p>.*", "$1");
    }
}
