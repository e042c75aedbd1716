package conferencenews.directory;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Names as they are compared: without case, accents and marks, words joined by one space. */
final class NameKey {

    static final int MAX_LENGTH = 300;

    private NameKey() {}

    static String of(String name) {
        String key = words(name);
        return key.length() <= MAX_LENGTH ? key : key.substring(0, MAX_LENGTH);
    }

    /** The same of any length. */
    static String words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’](?=s\\b)", " ")
                .replaceAll("['’.]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ")
                .strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** The key from each of its words on, from each sign where words are not parted. */
    static Set<String> tails(String key) {
        Set<String> tails = new LinkedHashSet<>();
        for (int at = 0; at < key.length(); at++) {
            boolean begins = at == 0 || key.charAt(at - 1) == ' ' || isIdeograph(key.charAt(at));
            if (begins && key.charAt(at) != ' ') {
                tails.add(key.substring(at));
            }
        }
        return tails;
    }

    static boolean isIdeograph(int sign) {
        return Character.isIdeographic(sign)
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.KATAKANA;
    }
}
