package conferencenews.housestyle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** More than one space between two words. */
@Component
class DoubledSpaces implements Rule {

    private static final Pattern SPACES = Pattern.compile("(?<=[^\\s\\u00A0\\u3000])[ \\u00A0]{2,}+(?=\\S)");

    @Override
    public String name() {
        return "doubled-spaces";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            Matcher spaces = SPACES.matcher(passage.text());
            while (spaces.find()) {
                if (passage.at(spaces.end()) != Passage.BREAK) {
                    Edit fix = new Edit(spaces.start(), spaces.end(), " ");
                    found.mend(passage, spaces.start() - 1, spaces.end() + 1, fix, "found");
                }
            }
        }
    }
}
