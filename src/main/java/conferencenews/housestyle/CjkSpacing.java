package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Chinese text that puts a space between Chinese and Latin characters, or digits, here and none there. In headlines
 * spaces part phrases.
 */
@Component
class CjkSpacing implements Rule {

    @Override
    public String name() {
        return "cjk-spacing";
    }

    @Override
    public boolean isSuggestion() {
        return true;
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        if (manuscript.isChinese()) {
            check(borders(manuscript, false), found);
            check(borders(manuscript, true), found);
        }
    }

    private static void check(List<Border> borders, Findings found) {
        List<Border> spaced = borders.stream().filter(Border::isSpaced).toList();
        List<Border> tight =
                borders.stream().filter(border -> !border.isSpaced()).toList();
        boolean mostSpaced = spaced.size() > tight.size();
        if (!spaced.isEmpty() && !tight.isEmpty()) {
            for (Border border : mostSpaced ? tight : spaced) {
                Edit fix = new Edit(border.start, border.end, mostSpaced ? " " : "");
                String message = mostSpaced ? "tight" : "spaced";
                found.mend(border.passage, border.start - 1, border.end + 1, fix, message);
            }
        }
    }

    private static List<Border> borders(Manuscript manuscript, boolean digits) {
        List<Border> borders = new ArrayList<>();
        for (Passage passage : manuscript.passages()) {
            if (passage.field() == Field.HEADLINE) {
                continue;
            }
            for (int place = 1; place < passage.text().length(); place++) {
                int end = place;
                while (passage.at(end) == ' ') {
                    end++;
                }
                char before = passage.at(place - 1);
                char after = passage.at(end);
                if (Character.isIdeographic(before) && isOfKind(after, digits)
                        || isOfKind(before, digits) && Character.isIdeographic(after)) {
                    borders.add(new Border(passage, place, end));
                }
                place = Math.max(place, end - 1);
            }
        }
        return borders;
    }

    private static boolean isOfKind(char character, boolean digits) {
        return digits
                ? character >= '0' && character <= '9'
                : character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private record Border(Passage passage, int start, int end) {

        boolean isSpaced() {
            return end > start;
        }
    }
}
