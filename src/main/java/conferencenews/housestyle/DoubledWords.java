package conferencenews.housestyle;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A word or a run of words that stands twice: "the the", "of the of the". */
@Component
class DoubledWords implements Rule {

    private static final int LONGEST_RUN = 4;

    /** What good English says twice. */
    private static final Set<String> MAY_DOUBLE =
            Set.of("had", "that", "is", "so", "very", "no", "far", "much", "many", "long", "bye", "ha");

    @Override
    public String name() {
        return "doubled-words";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            check(passage, Word.in(passage.text()), found);
        }
    }

    private static void check(Passage passage, List<Word> words, Findings found) {
        int place = 0;
        while (place < words.size()) {
            int end = place;
            for (int length = 1; length <= LONGEST_RUN && end == place; length++) {
                end = endOfRuns(passage.text(), words, place, length, found, passage);
            }
            place = Math.max(end, place + 1);
        }
    }

    /** Behind the last word of equal runs that begin at a place; the place itself where there are none. */
    private static int endOfRuns(
            String text, List<Word> words, int place, int length, Findings found, Passage passage) {
        int end = place + length;
        while (repeats(text, words, place, end, length)) {
            end += length;
        }
        if (end == place + length || isMeant(words, place, end, length)) {
            return place;
        }
        int keptUntil = words.get(place + length - 1).end();
        int until = words.get(end - 1).end();
        found.mend(
                passage,
                words.get(place).start(),
                until,
                Edit.delete(keptUntil, until),
                "found",
                text.substring(words.get(place).start(), keptUntil));
        return end;
    }

    private static boolean repeats(String text, List<Word> words, int first, int second, int length) {
        if (second + length > words.size()) {
            return false;
        }
        for (int each = 0; each < length; each++) {
            Word before = words.get(second + each - 1);
            if (!before.touches(words.get(second + each), text)
                    || !words.get(first + each).is(words.get(second + each))) {
                return false;
            }
        }
        return touch(text, words, first, length);
    }

    private static boolean touch(String text, List<Word> words, int first, int length) {
        for (int each = first; each < first + length - 1; each++) {
            if (!words.get(each).touches(words.get(each + 1), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMeant(List<Word> words, int place, int end, int length) {
        Word first = words.get(place);
        boolean number = words.subList(place, place + length).stream()
                .allMatch(word -> word.text().chars().allMatch(Character::isDigit));
        if (length > 1) {
            return number || goesOn(words, place, end, length);
        }
        boolean name = first.isCapitalised() && words.get(place + 1).isCapitalised();
        boolean letter = first.text().length() == 1 && !first.text().equalsIgnoreCase("a");
        return number || name || letter || MAY_DOUBLE.contains(first.text().toLowerCase());
    }

    /** "Again and again and again" is meant so. */
    private static boolean goesOn(List<Word> words, int place, int end, int length) {
        return end < words.size() && words.get(end).is(words.get(place))
                || place > 0 && words.get(place - 1).is(words.get(place + length - 1));
    }
}
