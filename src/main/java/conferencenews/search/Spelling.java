package conferencenews.search;

import conferencenews.search.Words.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another spelling of a question, made of words that stand in articles. */
final class Spelling {

    private static final int MOST_EDITS = 3;

    private Spelling() {}

    /** @return null if no word has a better one */
    static @Nullable String corrected(Words words, Found any) {
        List<String> known = any.hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.headline()), hit.passages().stream()))
                .flatMap(passage -> Marked.of(passage).words().stream())
                .distinct()
                .toList();
        String other = words.wanted().stream().map(term -> nearest(term, known)).collect(Collectors.joining(" "));
        String same = words.wanted().stream().map(Spelling::written).collect(Collectors.joining(" "));
        return other.equalsIgnoreCase(same) ? null : other;
    }

    private static String nearest(Term term, List<String> known) {
        if (term.isPhrase()) {
            return written(term);
        }
        String text = term.text().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> edits(text, word) <= Math.min(MOST_EDITS, text.length() / 2))
                .min(Comparator.comparingInt(word -> edits(text, word)))
                .orElse(term.text());
    }

    /** How many letters to add, remove or exchange make one of the other (Levenshtein). */
    static int edits(String one, String written) {
        String other = written.toLowerCase(Locale.ROOT);
        int[] former = IntStream.rangeClosed(0, other.length()).toArray();
        for (int row = 1; row <= one.length(); row++) {
            int[] present = new int[other.length() + 1];
            present[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = former[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                present[column] = Math.min(exchanged, 1 + Math.min(former[column], present[column - 1]));
            }
            former = present;
        }
        return former[other.length()];
    }

    private static String written(Term term) {
        return term.exact() ? '"' + term.text() + '"' : term.text();
    }
}
