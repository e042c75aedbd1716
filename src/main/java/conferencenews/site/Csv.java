package conferencenews.site;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180 has them, in which no spreadsheet finds a formula. */
public final class Csv {

    public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

    /** Without it Excel reads the file in the encoding of the computer's region, and Chinese headlines are lost. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What begins a formula; East Asian editions take the wide signs as well. */
    private static final String BEGINS_FORMULA = "=+-@\t\r＝＋－＠";

    private final PrintWriter out;

    public Csv(PrintWriter out) {
        this.out = out;
        out.print(BYTE_ORDER_MARK);
    }

    /** Numbers as they are, everything else as text. */
    public void row(Object... cells) {
        out.print(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    private static String cell(Object value) {
        return value instanceof Number
                ? value.toString()
                : '"' + harmless(value.toString()).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String text) {
        String begun = text.stripLeading();
        boolean formula = !begun.isEmpty() && BEGINS_FORMULA.indexOf(begun.charAt(0)) >= 0
                || !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
