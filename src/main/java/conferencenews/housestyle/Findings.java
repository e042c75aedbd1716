package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.List;

/** What one rule has found so far. */
class Findings {

    /** Whoever does something else throughout need not be told at each place. */
    static final int MOST = 50;

    private final Rule rule;
    private final List<Finding> found = new ArrayList<>();

    Findings(Rule rule) {
        this.rule = rule;
    }

    /**
     * Notes a place that only a person can mend.
     *
     * @param message the last part of {@code housestyle.<rule>.<message>}
     */
    void note(Passage passage, int start, int end, String message, Object... arguments) {
        mend(passage, start, end, List.of(), message, arguments);
    }

    void mend(Passage passage, int start, int end, Edit fix, String message, Object... arguments) {
        mend(passage, start, end, List.of(fix), message, arguments);
    }

    void mend(Passage passage, int start, int end, List<Edit> fix, String message, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Finding(
                    rule.name(),
                    rule.isSuggestion(),
                    passage.field(),
                    passage.block(),
                    start,
                    end,
                    Excerpt.of(passage.text(), start, end),
                    "housestyle." + rule.name() + "." + message,
                    List.of(arguments),
                    fix,
                    Excerpt.mended(passage.text(), start, end, fix)));
        }
    }

    List<Finding> list() {
        return found;
    }
}
