package conferencenews.article;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was removed and added between two texts, word by word; where words are not parted, as in Chinese, by character.
 * Texts that differ in too many words are compared by sentence, and what differs in too many sentences is replaced as a
 * whole.
 */
final class WordDiff {

    private static final String UNPARTED = "\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + UNPARTED + "]]";

    /** An address in its brackets, a number with separators, a character, a word, blanks, any other sign. */
    private static final Pattern WORD = Pattern.compile("⟨[^⟩]*⟩|\\p{N}+(?:[.,:]\\p{N}+)+|[" + UNPARTED + "]\\p{M}*|"
            + LETTER + "+(?:['’]" + LETTER + "+)*|\\s+|\\X");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]*+(?:[.!?。！？\\n]++\\s*+|$)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}⟨]*");

    private final Comparison comparison;

    WordDiff(Comparison comparison) {
        this.comparison = comparison;
    }

    /** What became of a piece of text. */
    enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    record Span(Fate fate, String text) {}

    /** In the order of reading; what was removed stands before what replaced it. */
    List<Span> between(String before, String after) {
        Steps steps = new Steps();
        BiConsumer<String, String> words = (removed, added) -> {
            if (!walk(WORD, removed, added, steps, steps::replace)) {
                steps.replace(removed, added);
            }
        };
        if (!walk(WORD, before, after, steps, steps::replace) && !walk(SENTENCE, before, after, steps, words)) {
            steps.replace(before, after);
        }
        return steps.spans();
    }

    /** False, and nothing is done, where that would be too much work. */
    private boolean walk(
            Pattern unit, String before, String after, Steps steps, BiConsumer<String, String> ofReplaced) {
        Map<String, String> known = new HashMap<>();
        List<String> old = units(unit, before, known);
        List<String> present = units(unit, after, known);
        List<Change> changes = comparison.changes(old, present);
        if (changes == null) {
            return false;
        }
        int place = 0;
        for (Change change : changes) {
            steps.keep(text(old, place, change.startOriginal));
            ofReplaced.accept(
                    text(old, change.startOriginal, change.endOriginal),
                    text(present, change.startRevised, change.endRevised));
            place = change.endOriginal;
        }
        steps.keep(text(old, place, old.size()));
        return true;
    }

    /** A word that occurs often is kept once. */
    private static List<String> units(Pattern unit, String text, Map<String, String> known) {
        List<String> units = new ArrayList<>();
        Matcher matcher = unit.matcher(text);
        while (matcher.find() && !matcher.group().isEmpty()) {
            units.add(known.computeIfAbsent(matcher.group(), word -> word));
        }
        return units;
    }

    private static String text(List<String> units, int from, int to) {
        return String.join("", units.subList(from, to));
    }

    /** What is kept, then what is changed behind it. */
    private record Step(String kept, String removed, String added) {

        boolean isReplacement() {
            return !removed.isEmpty() && !added.isEmpty();
        }

        /** Two words beside each other that were replaced are one change, the blank between them included. */
        boolean belongsTo(Step former) {
            return kept.isEmpty()
                    || (isReplacement() || former.isReplacement())
                            && !(removed + added).isEmpty()
                            && SIGNS.matcher(kept).matches();
        }

        Step behind(Step former) {
            return new Step(former.kept, former.removed + kept + removed, former.added + kept + added);
        }
    }

    private static final class Steps {

        private final List<Step> steps = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();

        void keep(String text) {
            kept.append(text);
        }

        void replace(String removed, String added) {
            add(new Step(kept.toString(), removed, added));
            kept.setLength(0);
        }

        private void add(Step step) {
            int last = steps.size() - 1;
            if (last >= 0 && step.belongsTo(steps.get(last))) {
                steps.set(last, step.behind(steps.get(last)));
            } else {
                steps.add(step);
            }
        }

        List<Span> spans() {
            List<Span> spans = new ArrayList<>();
            steps.forEach(step -> {
                add(spans, Fate.KEPT, step.kept);
                add(spans, Fate.REMOVED, step.removed);
                add(spans, Fate.ADDED, step.added);
            });
            add(spans, Fate.KEPT, kept.toString());
            return List.copyOf(spans);
        }

        private static void add(List<Span> spans, Fate fate, String text) {
            if (!text.isEmpty()) {
                spans.add(new Span(fate, text));
            }
        }
    }
}
