package conferencenews.article;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut at a word; inside a word that is longer than all the room. */
final class Excerpt {

    private Excerpt() {}

    /** At most {@code length} UTF-16 characters, an ellipsis included where something was cut. */
    static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        String words = before(BreakIterator.getLineInstance(Locale.ROOT), text, length);
        String beginning =
                words.isEmpty() ? before(BreakIterator.getCharacterInstance(Locale.ROOT), text, length) : words;
        return beginning + "…";
    }

    private static String before(BreakIterator boundaries, String text, int length) {
        boundaries.setText(text);
        return text.substring(0, boundaries.preceding(length)).strip();
    }
}
