package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void quotesTextAndLeavesNumbersAlone() {
        assertThat(row("A \"quoted\", headline\nof two lines", 7L, -3))
                .isEqualTo("\uFEFF\"A \"\"quoted\"\", headline\nof two lines\",7,-3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1+1", "－1", "＠A1", "＋1"})
    void noTextIsAFormula(String text) {
        assertThat(row(text)).isEqualTo("\uFEFF\"'" + text + "\"\r\n");
    }

    private static String row(Object... cells) {
        StringWriter text = new StringWriter();
        new Csv(new PrintWriter(text)).row(cells);
        return text.toString();
    }
}
