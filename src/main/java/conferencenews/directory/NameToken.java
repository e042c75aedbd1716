package conferencenews.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, or a sign where words are not parted, as names are compared.
 *
 * @param text folded
 * @param start in UTF-16 characters of the text
 * @param end behind its last one
 */
record NameToken(String text, int start, int end) {

    static List<NameToken> of(String text) {
        List<NameToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            int width = Character.charCount(sign);
            if (NameKey.isIdeograph(sign)) {
                tokens.add(new NameToken(text.substring(at, at + width), at, at + width));
                at += width;
            } else if (isLetter(sign)) {
                int end = end(text, at);
                tokens.add(new NameToken(folded(text, at, end), at, end));
                at = end;
            } else {
                at += width;
            }
        }
        return tokens;
    }

    /** Where a word ends: a mark within it, as in O'Brien, does not end it, but that of a possessive does. */
    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            int width = Character.charCount(sign);
            boolean inner = (sign == '\'' || sign == '’' || sign == '.')
                    && isWordAt(text, at + 1)
                    && !(sign != '.' && text.charAt(at + 1) == 's' && !isWordAt(text, at + 2));
            if (!inner && (!isLetter(sign) || NameKey.isIdeograph(sign))) {
                break;
            }
            at += width;
        }
        return at;
    }

    /** Most words are plain and need no folding but that of case. */
    private static String folded(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            if (sign > 'z' || !Character.isLetterOrDigit(sign)) {
                return NameKey.words(text.substring(start, end));
            }
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordAt(String text, int at) {
        return at < text.length() && isLetter(text.codePointAt(at)) && !NameKey.isIdeograph(text.codePointAt(at));
    }

    private static boolean isLetter(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
