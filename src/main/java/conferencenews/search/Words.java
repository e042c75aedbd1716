package conferencenews.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words and phrases in quotation marks that must be there, and what must not, behind a minus.
 * Everything else in a question is taken as a space: no question is malformed.
 *
 * @param typed as it was typed, without control characters
 * @param cut whether only the beginning of a long question was taken
 */
record Words(String typed, List<Term> wanted, List<Term> unwanted, boolean cut) {

    /** Of a question more is not looked at; characters. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_TERMS = 12;
    private static final int FUZZY_FROM = 5;
    private static final int TWO_EDITS_FROM = 9;

    private static final Pattern TERM = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(-?)(?:\"([^\"]*)\"|([\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’.&/_-]*))");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»「」『』＂]");

    static Words of(String question) {
        String clean = CONTROL.matcher(question).replaceAll(" ").strip().replaceAll("\\s+", " ");
        String looked = beginning(clean);
        Matcher terms = TERM.matcher(plain(looked));
        List<Term> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        while (terms.find() && wanted.size() + unwanted.size() < MAX_TERMS) {
            Term term = terms.group(2) == null ? new Term(terms.group(3), false) : new Term(terms.group(2), true);
            if (term.hasWords()) {
                (terms.group(1).isEmpty() ? wanted : unwanted).add(term);
            }
        }
        return new Words(looked, List.copyOf(wanted), List.copyOf(unwanted), clean.length() > looked.length());
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    private static String beginning(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }

    private static String plain(String text) {
        return QUOTES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("\"")
                .replace('−', '-')
                .replace('–', '-');
    }

    /**
     * A word or phrase.
     *
     * @param exact whether it stands in quotation marks
     */
    record Term(String text, boolean exact) {

        boolean hasWords() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        /** Chinese and Japanese are found as runs of characters. */
        boolean isPhrase() {
            return exact || text.codePoints().anyMatch(Term::isEastAsian);
        }

        /** A single character is no pair, so it is looked for inside of pairs. */
        boolean isSingleCharacter() {
            return text.codePointCount(0, text.length()) == 1 && isEastAsian(text.codePointAt(0));
        }

        /** How many letters may be mistyped: none in a short word or in one with a digit. */
        int tolerance() {
            int length = text.codePointCount(0, text.length());
            if (length < FUZZY_FROM || text.codePoints().anyMatch(Character::isDigit)) {
                return 0;
            }
            return length < TWO_EDITS_FROM ? 1 : 2;
        }

        /** {@link #tolerance} for whoever would find nothing otherwise. */
        int largestTolerance() {
            int length = text.codePointCount(0, text.length());
            return isPhrase() || length < FUZZY_FROM - 1 ? 0 : 2;
        }

        private static boolean isEastAsian(int character) {
            return switch (Character.UnicodeScript.of(character)) {
                case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                default -> false;
            };
        }
    }
}
