package conferencenews.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a text is. The editor's {@code text-length.js} counts the same; both are tested with one table.
 *
 * @param words a Chinese or Japanese character counts as one, a number or a word with inner hyphens or apostrophes as one
 * @param characters without spaces and line ends
 * @param minutes of reading, rounded up: 230 words or 400 Chinese characters a minute
 */
public record TextLength(int words, int characters, int minutes) {

    private static final String IDEOGRAPH = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final Pattern SIGN = Pattern.compile("[" + IDEOGRAPH + "]");
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}&&[^" + IDEOGRAPH + "]]+";
    private static final Pattern WORD = Pattern.compile(LETTERS + "(?:['’.,\\-‐‑]" + LETTERS + ")*");
    private static final Pattern CHARACTER = Pattern.compile("\\S", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double WORDS_A_MINUTE = 230;
    private static final double SIGNS_A_MINUTE = 400;

    public static TextLength of(String text) {
        int words = count(WORD, text);
        int signs = count(SIGN, text);
        int minutes = (int) Math.ceil(words / WORDS_A_MINUTE + signs / SIGNS_A_MINUTE);
        return new TextLength(words + signs, count(CHARACTER, text), minutes);
    }

    private static int count(Pattern pattern, String text) {
        int count = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            count++;
        }
        return count;
    }
}
