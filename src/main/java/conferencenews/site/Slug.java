package conferencenews.site;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/** The readable part of an address: lower case, letters and digits of any script, words joined by hyphens. */
public final class Slug {

    public static final int MAX_LENGTH = 80;

    private Slug() {}

    /** The slug of a headline or name, at most {@value #MAX_LENGTH} characters, cut at a word; empty if no letter or digit is in it. */
    public static String of(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                .replaceAll("^-+|-+$", "");
        return words.length() <= MAX_LENGTH ? words : cut(words);
    }

    private static String cut(String words) {
        int hyphen = words.lastIndexOf('-', MAX_LENGTH);
        if (hyphen > MAX_LENGTH / 2) {
            return words.substring(0, hyphen);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        return words.substring(0, characters.preceding(MAX_LENGTH + 1));
    }
}
