package conferencenews.search;

import conferencenews.search.Words.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another spelling of a question, made of words that stand in articles. */
final class Spelling {

    private static final int MOST_EDITS = 3;

    private Spelling() {}

    /** @return words that stand together in one of the articles, so that they find it; null if there are no others */
    static @Nullable String corrected(Words words, Found any) {
        String same = words.wanted().stream().map(Spelling::written).collect(Collectors.joining(" "));
        return any.hits().stream()
                .map(hit -> within(words, hit))
                .filter(Objects::nonNull)
                .filter(other -> !other.equalsIgnoreCase(same))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String within(Words words, Found.Hit hit) {
        List<Marked> passages = Stream.concat(Stream.of(hit.headline()), hit.passages().stream())
                .map(Marked::of)
                .toList();
        List<String> found = passages.stream()
                .flatMap(passage -> passage.words().stream())
                .distinct()
                .toList();
        String text = passages.stream()
                .flatMap(passage -> passage.parts().stream())
                .map(Marked.Part::text)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        List<String> nearest = new ArrayList<>();
        for (Term term : words.wanted()) {
            String word = nearest(term, found, text);
            if (word == null) {
                return null;
            }
            nearest.add(word);
        }
        return String.join(" ", nearest);
    }

    private static @Nullable String nearest(Term term, List<String> found, String text) {
        String typed = term.text().toLowerCase(Locale.ROOT);
        if (term.isPhrase()) {
            return text.contains(typed) ? written(term) : null;
        }
        return found.stream()
                .filter(word -> edits(typed, word) <= Math.min(MOST_EDITS, typed.length() / 2))
                .min(Comparator.comparingInt(word -> edits(typed, word)))
                .orElse(null);
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
