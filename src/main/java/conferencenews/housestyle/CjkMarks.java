package conferencenews.housestyle;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Half-width punctuation among Chinese characters, full-width punctuation among Latin ones. */
@Component
class CjkMarks implements Rule {

    private static final Map<Character, String> WIDE =
            Map.of(',', "，", ';', "；", ':', "：", '?', "？", '!', "！", '(', "（", ')', "）", '.', "。");

    private static final Map<Character, String> NARROW =
            Map.of('，', ", ", '；', "; ", '：', ": ", '？', "? ", '！', "! ", '（', " (", '）', ") ", '。', ". ");

    @Override
    public String name() {
        return "cjk-marks";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            boolean opensQuote = true;
            for (int place = 0; place < passage.text().length(); place++) {
                if (isPlain(passage.at(place))) {
                    continue;
                }
                if (manuscript.isChinese() && passage.at(place) == '"') {
                    quote(passage, place, opensQuote ? "“" : "”", found);
                    opensQuote = !opensQuote;
                } else if (manuscript.isChinese()) {
                    amongChinese(passage, place, found);
                } else {
                    amongLatin(passage, place, found);
                }
            }
        }
    }

    private static boolean isPlain(char character) {
        return character == ' ' || Character.isLetterOrDigit(character);
    }

    private static void quote(Passage passage, int place, String wide, Findings found) {
        if (isChinese(passage.at(place - 1)) || isChinese(passage.at(place + 1))) {
            found.mend(passage, place, place + 1, new Edit(place, place + 1, wide), "narrow", "\"", wide);
        }
    }

    private static void amongChinese(Passage passage, int place, Findings found) {
        char mark = passage.at(place);
        String wide = WIDE.get(mark);
        if (wide == null || !isAmongChinese(passage, place)) {
            return;
        }
        int end = place + 1;
        while (mark != '(' && passage.at(end) == ' ') {
            end++;
        }
        found.mend(passage, place, end, new Edit(place, end, wide), "narrow", String.valueOf(mark), wide);
    }

    private static boolean isAmongChinese(Passage passage, int place) {
        char before = passage.at(place - 1);
        char after = passage.at(place + 1);
        return switch (passage.at(place)) {
            case '(' -> isChinese(before) || isChinese(after);
            case ')' -> isChinese(before) || isChinese(after) || opensAmongChinese(passage, place);
            case '.' -> closesSentence(passage, place);
            default -> isChinese(before);
        };
    }

    private static boolean closesSentence(Passage passage, int place) {
        char before = passage.at(place - 1);
        char after = passage.at(place + 1);
        boolean behind = isChinese(before) || before == '"' && isChinese(passage.at(place - 2));
        return behind && after != '.' && (isChinese(after) || !Character.isLetterOrDigit(after));
    }

    /** Whether the bracket that is closed here has a Chinese character before or behind it. */
    private static boolean opensAmongChinese(Passage passage, int closed) {
        for (int place = closed - 1; place >= Math.max(0, closed - 80); place--) {
            if (passage.at(place) == '(') {
                return isChinese(passage.at(place - 1)) || isChinese(passage.at(place + 1));
            }
        }
        return false;
    }

    private static void amongLatin(Passage passage, int place, Findings found) {
        char mark = passage.at(place);
        String narrow = NARROW.get(mark);
        if (narrow == null || isChineseAround(passage, place)) {
            return;
        }
        boolean spaceBefore = place == 0 || !Character.isLetterOrDigit(passage.at(place - 1));
        boolean spaceAfter = !Character.isLetterOrDigit(passage.at(place + 1));
        String fix = spaceBefore ? narrow.stripLeading() : narrow;
        String fitting = spaceAfter ? fix.stripTrailing() : fix;
        found.mend(
                passage,
                place,
                place + 1,
                new Edit(place, place + 1, fitting),
                "wide",
                String.valueOf(mark),
                narrow.strip());
    }

    private static boolean isChineseAround(Passage passage, int place) {
        for (int each = place - 2; each <= place + 2; each++) {
            if (Character.isIdeographic(passage.at(each))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChinese(char character) {
        return Character.isIdeographic(character) || "”》」）".indexOf(character) >= 0;
    }
}
