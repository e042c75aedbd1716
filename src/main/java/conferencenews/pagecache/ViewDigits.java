package conferencenews.pagecache;

import conferencenews.viewcount.ViewNumber;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;

/** A view number as it stands in a page, in UTF-8. */
record ViewDigits(byte[] plain, byte[] grouped) {

    private static final int SMALLEST_GROUPED = 1_000;

    static ViewDigits of(long number, Locale locale) {
        byte[] plain = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        return number < SMALLEST_GROUPED
                ? new ViewDigits(plain, plain)
                : new ViewDigits(
                        plain,
                        NumberFormat.getIntegerInstance(locale).format(number).getBytes(StandardCharsets.UTF_8));
    }

    byte[] at(ViewNumber place) {
        return place == ViewNumber.PLAIN ? plain : grouped;
    }

    boolean areAsLongAs(ViewDigits other) {
        return plain.length == other.plain.length && grouped.length == other.grouped.length;
    }
}
