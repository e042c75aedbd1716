package conferencenews.site;

import java.text.NumberFormat;
import java.util.Locale;

/** What readers want to know before they take a file: how large it is and in which language. */
public final class FileSizes {

    private static final long KILO = 1_000;
    private static final long MEGA = KILO * KILO;

    /** {@code 780 B}, {@code 64 KB}, {@code 1.2 MB}: decimal units (IEC 80000-13), one decimal place for megabytes. */
    public String of(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        if (bytes < KILO) {
            return number.format(bytes) + " B";
        }
        return Math.round((double) bytes / KILO) < KILO
                ? number.format((double) bytes / KILO) + " KB"
                : number.format((double) bytes / MEGA) + " MB";
    }

    /** The language's own name for itself; empty if the BCP 47 tag names none. */
    public String language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getDisplayLanguage(language);
    }
}
