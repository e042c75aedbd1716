package conferencenews.article;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut at a word. */
final class Excerpt {

    private Excerpt() {}

    /** At most {@code length} UTF-16 characters, an ellipsis included where something was cut. */
    static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(length);
        return text.substring(0, Math.max(end, 0)).strip() + "…";
    }
}
