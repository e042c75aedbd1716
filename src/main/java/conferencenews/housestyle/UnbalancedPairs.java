package conferencenews.housestyle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A bracket or quotation mark that is opened and not closed, or closed and not opened, within its paragraph. */
@Component
class UnbalancedPairs implements Rule {

    /** Both widths of a bracket are one: which of them stands where is another rule's. */
    private static final Map<Character, Character> OPENED_BY =
            Map.of(')', '(', '）', '(', ']', '[', '】', '【', '》', '《', '」', '「', '』', '『', '”', '“');

    private static final Map<Character, Character> OPENS =
            Map.of('(', '(', '（', '(', '[', '[', '【', '【', '《', '《', '「', '「', '『', '『', '“', '“');

    /** The number of an item: "a)", "2)", "（1）" without its first half. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|.*[\\s\\u2029(（,，;；、。])[\\p{L}\\p{N}]{1,2}", Pattern.DOTALL);

    @Override
    public String name() {
        return "unbalanced-pairs";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        List<Passage> passages = manuscript.passages();
        for (int each = 0; each < passages.size(); each++) {
            boolean goesOn =
                    each + 1 < passages.size() && passages.get(each + 1).at(0) == '“';
            check(passages.get(each), goesOn, found);
        }
    }

    /** @param goesOn whether the next paragraph begins with a quotation mark: then this one may leave its open */
    private static void check(Passage passage, boolean goesOn, Findings found) {
        Map<Character, Deque<Integer>> open = new HashMap<>();
        for (int place = 0; place < passage.text().length(); place++) {
            char character = passage.at(place);
            Character opens = OPENS.get(character);
            Character openedBy = OPENED_BY.get(character);
            if (opens != null) {
                open.computeIfAbsent(opens, key -> new ArrayDeque<>()).push(place);
            } else if (openedBy != null
                    && open.computeIfAbsent(openedBy, key -> new ArrayDeque<>()).poll() == null
                    && !isNumber(passage, place)) {
                found.note(passage, place, place + 1, "closed", String.valueOf(character));
            }
        }
        if (goesOn) {
            open.remove('“');
        }
        open.values().stream()
                .flatMap(Deque::stream)
                .sorted()
                .forEach(place -> found.note(passage, place, place + 1, "opened", String.valueOf(passage.at(place))));
    }

    private static boolean isNumber(Passage passage, int place) {
        boolean bracket = passage.at(place) == ')' || passage.at(place) == '）';
        return bracket
                && NUMBER.matcher(passage.text().substring(Math.max(0, place - 4), place))
                        .matches();
    }
}
