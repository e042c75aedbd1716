package conferencenews.pagecache;

import conferencenews.viewcount.ViewNumber;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A view number as it stands in a page, in UTF-8. */
record ViewDigits(byte[] plain, byte[] grouped) {

    private static final int SMALLEST_GROUPED = 1_000;
    /** Formats are costly to make and not for several threads at once. */
    private static final ThreadLocal<Map<Locale, NumberFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    static ViewDigits of(long number, Locale locale) {
        byte[] plain = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
        return number < SMALLEST_GROUPED
                ? new ViewDigits(plain, plain)
                : new ViewDigits(plain, format(locale).format(number).getBytes(StandardCharsets.UTF_8));
    }

    private static NumberFormat format(Locale locale) {
        return FORMATS.get().computeIfAbsent(locale, NumberFormat::getIntegerInstance);
    }

    byte[] at(ViewNumber place) {
        return place == ViewNumber.PLAIN ? plain : grouped;
    }

    boolean areAsLongAs(ViewDigits other) {
        return plain.length == other.plain.length && grouped.length == other.grouped.length;
    }
}
