package conferencenews.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of redirects as spreadsheets of all kinds save them. */
class RedirectCsvTests {

    private static final String LIST = "旧地址,新地址\r\n/新闻/1.htm,/articles/1\r\n\r\n/b?x=1&y=2, /articles/2\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "GB18030,''"})
    void everyEncodingIsRead(String encoding, String mark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int place = 0; place < mark.length(); place += 2) {
            file.write(Integer.parseInt(mark.substring(place, place + 2), 16));
        }
        file.writeBytes(LIST.getBytes(Charset.forName(encoding)));
        assertThat(RedirectCsv.lines(RedirectCsv.decoded(file.toByteArray())))
                .containsExactly(
                        new RedirectLine(2, "/新闻/1.htm", "/articles/1"),
                        new RedirectLine(4, "/b?x=1&y=2", "/articles/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;/b\n/c;/d", "/a\t/b\r/c\t/d", "\"/a\",\"/b\"\n\"/c\" , \"/d\"\n", "\n\n/a , /b\n/c,/d"})
    void everySeparatorIsFound(String text) {
        assertThat(RedirectCsv.lines(text))
                .extracting(RedirectLine::source, RedirectLine::target)
                .containsExactly(tuple("/a", "/b"), tuple("/c", "/d"));
    }

    @Test
    void aLineWithoutTargetIsForWhatIsGone() {
        assertThat(RedirectCsv.lines("/a\n/b,\n/c,410"))
                .extracting(RedirectLine::target)
                .containsExactly("", "", "410");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        assertThat(RedirectCsv.lines("old,new\n\n\n/a,\"/b\"\n\n/c,/d"))
                .extracting(RedirectLine::number)
                .containsExactly(4L, 6L);
    }

    @Test
    void whatCannotBeReadNamesItsLine() {
        assertThatThrownBy(() -> RedirectCsv.lines("/a,/b\n/c,\"/d\n/e,/f"))
                .isInstanceOfSatisfying(RedirectRefused.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("redirect.unreadable");
                    assertThat(refusal.arguments()).containsExactly("2");
                });
    }

    @Test
    void nothingIsNothing() {
        assertThat(RedirectCsv.lines("")).isEqualTo(List.of());
        assertThat(RedirectCsv.lines("\uFEFF old ; new \n")).isEmpty();
        assertThat(RedirectCsv.decoded("\u0000".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /A/B.htm | /a/b.htm
                    /a/b/ | /a/b
                    /a// | /a
                    https://old.example.org/x?b=2&a=1 | /x?a=1&b=2
                    http://old.example.org/x#top | /x
                    /%E6%96%B0%E9%97%BB/ | /新闻
                    /a%2fb | /a/b
                    /a+b | /a+b
                    /x? | /x
                    /x?&&b=%31 | /x?b=1
                    / | /
                    """)
    void addressesAreComparedByWhatTheyMean(String typed, String compared) {
        FormerAddress address = FormerAddress.of(typed);
        assertThat(address.text()).isEqualTo(compared.strip());
        assertThat(FormerAddress.of(address.text())).isEqualTo(address);
    }
}
