package conferencenews.housestyle;

import org.springframework.stereotype.Component;

/** A run of three to twelve Chinese characters that stands twice; shorter ones are often meant so. */
@Component
class DoubledPhrases implements Rule {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    @Override
    public String name() {
        return "doubled-phrases";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            int place = 0;
            while (place < passage.text().length()) {
                int length = doubled(passage, place);
                if (length > 0) {
                    int kept = place + length;
                    found.mend(
                            passage,
                            place,
                            kept + length,
                            Edit.delete(kept, kept + length),
                            "found",
                            passage.text().substring(place, kept));
                }
                place += Math.max(1, 2 * length);
            }
        }
    }

    private static int doubled(Passage passage, int place) {
        String text = passage.text();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            if (!Character.isIdeographic(passage.at(place + length - 1))) {
                return 0;
            }
            if (text.regionMatches(place, text, place + length, length) && !isMeant(passage, place, length)) {
                return length;
            }
        }
        return 0;
    }

    /** A laugh, or a figure such as 一代又一代又一代. */
    private static boolean isMeant(Passage passage, int place, int length) {
        return passage.at(place) == passage.at(place + 1)
                || passage.at(place + 2 * length) == passage.at(place)
                || passage.at(place - 1) == passage.at(place + length - 1);
    }
}
