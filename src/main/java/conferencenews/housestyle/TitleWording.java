package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The same words with a comma here and without one there, in the headline and in the body. */
@Component
class TitleWording implements Rule {

    private static final int RUN = 4;
    private static final int LONG_WORD = 4;

    @Override
    public String name() {
        return "title-wording";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        Optional<Passage> headline = manuscript.of(Field.HEADLINE).stream().findFirst();
        if (manuscript.isEnglish() && headline.isPresent()) {
            check(headline.get(), manuscript.of(Field.BODY), found);
        }
    }

    private static void check(Passage headline, List<Passage> body, Findings found) {
        Map<String, Integer> runs = new HashMap<>();
        List<Gap> gaps = gaps(headline, runs);
        Map<Integer, List<Gap>> places = new HashMap<>();
        gaps.forEach(gap ->
                places.computeIfAbsent(gap.number, key -> new ArrayList<>()).add(gap));
        for (Passage passage : body) {
            List<Word> words = Word.in(passage.text());
            for (int first = 0; first + RUN <= words.size(); first++) {
                Integer same = runs.get(run(passage, words, first));
                if (same != null) {
                    add(passage, words, first, same, places);
                }
            }
        }
        gaps.forEach(gap -> note(places.getOrDefault(gap.number, List.of()), found));
    }

    /** The borders of the words of the headline, and where each run of words in it begins. */
    private static List<Gap> gaps(Passage headline, Map<String, Integer> runs) {
        List<Word> words = Word.in(headline.text());
        List<Gap> gaps = new ArrayList<>();
        for (int each = 0; each + 1 < words.size(); each++) {
            gaps.add(Gap.behind(headline, words, each, each));
            if (each + RUN <= words.size()) {
                runs.putIfAbsent(run(headline, words, each), each);
            }
        }
        runs.remove("");
        return gaps;
    }

    /** Four words that a comma at most parts, three of them long; else empty. */
    private static String run(Passage passage, List<Word> words, int first) {
        StringBuilder run = new StringBuilder();
        int longWords = 0;
        for (int each = first; each < first + RUN; each++) {
            Word word = words.get(each);
            longWords += word.text().length() >= LONG_WORD ? 1 : 0;
            if (each > first && !Gap.behind(passage, words, each - 1, 0).isPlain()) {
                return "";
            }
            run.append(word.text().toLowerCase(Locale.ROOT)).append(' ');
        }
        return longWords >= RUN - 1 ? run.toString() : "";
    }

    private static void add(Passage passage, List<Word> words, int first, int same, Map<Integer, List<Gap>> places) {
        for (int each = 0; each < RUN - 1; each++) {
            Gap gap = Gap.behind(passage, words, first + each, same + each);
            List<Gap> known = places.computeIfAbsent(same + each, key -> new ArrayList<>());
            if (known.size() < Findings.MOST && !known.contains(gap)) {
                known.add(gap);
            }
        }
    }

    private static void note(List<Gap> places, Findings found) {
        if (places.stream().anyMatch(Gap::hasComma)) {
            places.stream()
                    .filter(gap -> !gap.hasComma())
                    .forEach(gap -> found.mend(
                            gap.passage,
                            gap.before.start(),
                            gap.after.end(),
                            Edit.insert(gap.before.end(), ","),
                            "comma",
                            gap.before.text(),
                            gap.after.text()));
        }
    }

    /** What stands between two words; the number is that of the first in the headline. */
    private record Gap(Passage passage, Word before, Word after, int number) {

        static Gap behind(Passage passage, List<Word> words, int place, int number) {
            return new Gap(passage, words.get(place), words.get(place + 1), number);
        }

        boolean hasComma() {
            return passage.at(before.end()) == ',';
        }

        boolean isPlain() {
            int from = before.end() + (hasComma() ? 1 : 0);
            return from < after.start()
                    && passage.text().substring(from, after.start()).chars().allMatch(Word::isSpace);
        }
    }
}
