package conferencenews.housestyle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A space before a mark that follows its word directly, or behind an opening bracket. */
@Component
class SpacedMarks implements Rule {

    private static final String SPACES = "[ \\u00A0\\u3000]++";

    private static final Pattern SPACED = Pattern.compile("(?<=[\\p{L}\\p{N}）》」”’)])" + SPACES
            + "(?=[,;!?](?![\\p{L}\\p{N}])|[:.](?=[\\s\\u2029]|$)|[)\\]，。；：！？、）》」])"
            + "|(?<=[(\\[（《「])" + SPACES + "(?=\\S)");

    @Override
    public String name() {
        return "spaced-marks";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            Matcher spaces = SPACED.matcher(passage.text());
            while (spaces.find()) {
                Edit fix = Edit.delete(spaces.start(), spaces.end());
                found.mend(passage, spaces.start() - 1, spaces.end() + 1, fix, "found");
            }
        }
    }
}
