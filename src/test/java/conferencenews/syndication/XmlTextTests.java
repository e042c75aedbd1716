package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever a text holds, a parser reads the same text again, without the characters that XML 1.0 has no way to write. */
class XmlTextTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ends a CDATA section, a ]]> b <![CDATA[ c, a ]]> b <![CDATA[ c",
        "markup, '<b>\"x\" & ''y''</b> &amp; <!-- -->', '<b>\"x\" & ''y''</b> &amp; <!-- -->'",
        "beyond 16 bits, '🎓 𠀀 中文', '🎓 𠀀 中文'",
        "control characters, 'a\u0000b\u0001c\u0008\u000b\u001fd\u007f', 'abcd\u007f'",
        "half characters, 'a\ud83cb\udf93c', abc",
        "no characters, 'a\ufffeb\uffffc', abc",
    })
    void isReadAsItWasWritten(String what, String text, String expected) throws Exception {
        StringWriter written = new StringWriter();
        try (XmlText xml = new XmlText(written)) {
            xml.open("root", "title", text).text("line", text).empty("nothing").end();
        }
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written.toString())))
                .getDocumentElement();
        assertThat(root.getAttribute("title")).isEqualTo(expected);
        assertThat(root.getFirstChild().getTextContent()).isEqualTo(expected);
    }
}
