package conferencenews.housestyle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A comma, colon, semicolon or Chinese full stop that stands twice. */
@Component
class DoubledMarks implements Rule {

    private static final Pattern TWICE = Pattern.compile("([,;:，；：、。])\\1++");

    @Override
    public String name() {
        return "doubled-marks";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            Matcher marks = TWICE.matcher(passage.text());
            while (marks.find()) {
                boolean code = marks.group(1).equals(":"); // as in C++
                boolean omission = marks.group(1).equals("。") && marks.end() - marks.start() > 2;
                if (!code && !omission) {
                    Edit fix = Edit.delete(marks.start() + 1, marks.end());
                    found.mend(passage, marks.start(), marks.end(), fix, "found", marks.group(1));
                }
            }
        }
    }
}
