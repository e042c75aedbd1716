package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.site.Passages.Passage;
import org.junit.jupiter.api.Test;

/** Runs in another script are marked with their language, and nothing else is. */
class PassagesTests {

    @Test
    void chineseInAnEnglishTextIsMarkedAsOneRun() {
        assertThat(Passages.of("The motto 明德，博学 hangs here", "en"))
                .containsExactly(
                        new Passage("The motto ", null), new Passage("明德，博学", "zh"), new Passage(" hangs here", null));
    }

    @Test
    void kanaSayThatItIsJapanese() {
        assertThat(Passages.of("カルテ", "en")).containsExactly(new Passage("カルテ", "ja"));
    }

    @Test
    void aChineseTextIsInItsOwnLanguage() {
        assertThat(Passages.of("明德 NUS", "zh")).containsExactly(new Passage("明德 NUS", null));
    }

    @Test
    void inABodyWhatSomebodyMarkedStaysAsItIs() {
        RichText body = RichText.fromHtml(
                "<p>See <em>病历</em> &amp; <span lang=\"zh-Hant\">病歷</span>.</p><blockquote lang=\"ja\"><p>漢字</p></blockquote>");
        assertThat(body.withPassages("en").html())
                .isEqualTo("<p>See <em><span lang=\"zh\">病历</span></em> &amp; <span lang=\"zh-Hant\">病歷</span>.</p>\n"
                        + "<blockquote lang=\"ja\"><p>漢字</p></blockquote>");
        assertThat(body.withPassages("zh")).isEqualTo(body);
    }
}
