package conferencenews.housestyle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks in a manuscript for the names that abbreviations stand for. */
final class FullNames {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "at", "de", "&");
    private static final int MOST_WORDS = 10;

    private final List<Text> texts;

    FullNames(Manuscript manuscript) {
        texts = manuscript.passages().stream().map(Text::of).toList();
    }

    /** For NUS the words "National University of Singapore", if they stand anywhere. */
    Optional<String> of(String abbreviation) {
        return texts.stream()
                .map(text -> text.name(abbreviation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Text(String text, List<Word> words) {

        static Text of(Passage passage) {
            return new Text(passage.text(), Word.in(passage.text()));
        }

        Optional<String> name(String abbreviation) {
            for (int first = 0; first < words.size(); first++) {
                String word = words.get(first).text();
                int taken = word.charAt(0) == abbreviation.charAt(0) ? taken(word, abbreviation) : 0;
                for (int letters = 1; letters <= taken; letters++) {
                    int last = last(first, abbreviation, letters);
                    if (last > first) {
                        return Optional.of(text.substring(words.get(first).start(), bare(words.get(last))));
                    }
                }
            }
            return Optional.empty();
        }

        /** The last word of the name that begins here and gives the abbreviation; the first if there is none. */
        private int last(int first, String abbreviation, int letters) {
            int used = letters;
            for (int place = first + 1; place < Math.min(words.size(), first + MOST_WORDS); place++) {
                String word = words.get(place).text();
                if (!words.get(place - 1).touches(words.get(place), text)) {
                    return first;
                }
                if (!SMALL.contains(word)) {
                    if (used == abbreviation.length() || word.charAt(0) != abbreviation.charAt(used)) {
                        return first;
                    }
                    used++;
                    if (used == abbreviation.length()) {
                        return place;
                    }
                }
            }
            return first;
        }
    }

    /** How many letters the first word may give, in their order: C and Q for Chongqing. */
    private static int taken(String word, String abbreviation) {
        int used = 1;
        for (int place = 1; place < word.length() && used < abbreviation.length() - 1; place++) {
            if (Character.toUpperCase(word.charAt(place)) == abbreviation.charAt(used)) {
                used++;
            }
        }
        return used;
    }

    /** Without a genitive. */
    private static int bare(Word word) {
        boolean genitive = word.text().endsWith("’s") || word.text().endsWith("'s");
        return genitive ? word.end() - 2 : word.end();
    }
}
