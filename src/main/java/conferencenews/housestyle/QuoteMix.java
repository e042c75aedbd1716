package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Straight quotation marks and apostrophes where the same article, or the same pair, has curly ones. */
@Component
class QuoteMix implements Rule {

    private static final String CURLY = "“”‘’";

    @Override
    public String name() {
        return "quote-mix";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        boolean curly = manuscript.passages().stream()
                .anyMatch(passage -> passage.text().chars().anyMatch(each -> CURLY.indexOf(each) >= 0));
        if (manuscript.isEnglish() && curly) {
            manuscript.passages().forEach(passage -> check(passage, found));
        }
    }

    private static void check(Passage passage, Findings found) {
        int opened = -1;
        for (int place = 0; place < passage.text().length(); place++) {
            char character = passage.at(place);
            if (character == Passage.BREAK) {
                opened = -1;
            } else if (character == '\'' && isApostrophe(passage, place)) {
                found.mend(passage, place, place + 1, new Edit(place, place + 1, "’"), "apostrophe");
            } else if (opened < 0 && (character == '“' || character == '"' && opens(passage, place))) {
                opened = place;
            } else if (opened >= 0 && (character == '”' || character == '"' && closes(passage, place))) {
                pair(passage, opened, place, found);
                opened = -1;
            }
        }
    }

    private static void pair(Passage passage, int opened, int closed, Findings found) {
        List<Edit> fix = new ArrayList<>();
        if (passage.at(opened) == '"') {
            fix.add(new Edit(opened, opened + 1, "“"));
        }
        if (passage.at(closed) == '"') {
            fix.add(new Edit(closed, closed + 1, "”"));
        }
        if (!fix.isEmpty()) {
            found.mend(passage, opened, closed + 1, fix, fix.size() == 1 ? "half" : "found");
        }
    }

    private static boolean opens(Passage passage, int place) {
        char before = passage.at(place - 1);
        return !Character.isLetterOrDigit(before) && !isSpace(passage.at(place + 1));
    }

    private static boolean closes(Passage passage, int place) {
        return !isSpace(passage.at(place - 1)) && !Character.isLetterOrDigit(passage.at(place + 1));
    }

    private static boolean isApostrophe(Passage passage, int place) {
        return Character.isLetter(passage.at(place - 1)) && Character.isLetter(passage.at(place + 1));
    }

    private static boolean isSpace(char character) {
        return character == Passage.BREAK || Word.isSpace(character);
    }
}
