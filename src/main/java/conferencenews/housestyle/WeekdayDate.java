package conferencenews.housestyle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A weekday that does not fall on the date beside it, or a date that there is not. */
@Component
class WeekdayDate implements Rule {

    private static final int SHORT_NAME = 3;

    @Override
    public String name() {
        return "weekday-date";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.passages()) {
            for (DatePlace place : DatePlace.in(passage, manuscript)) {
                check(passage, place, found);
            }
        }
    }

    private static void check(Passage passage, DatePlace place, Findings found) {
        LocalDate date = place.date();
        if (date == null) {
            String written = passage.text().substring(place.start(), place.end());
            found.note(passage, place.start(), place.end(), "missing", written);
        } else if (place.weekday() != null && place.weekday() != date.getDayOfWeek()) {
            String written = passage.text().substring(place.weekdayStart(), place.weekdayEnd());
            String right = named(date.getDayOfWeek(), written);
            Edit fix = new Edit(place.weekdayStart(), place.weekdayEnd(), right);
            found.mend(passage, place.start(), place.end(), fix, "found", written, right, date.toString());
        }
    }

    /** In the language and at the length of what was written. */
    private static String named(DayOfWeek day, String written) {
        if (Character.isIdeographic(written.charAt(0))) {
            String name = day.getDisplayName(TextStyle.FULL, Locale.CHINESE);
            return written.substring(0, written.length() - 1) + name.substring(name.length() - 1);
        }
        return day.getDisplayName(written.length() > SHORT_NAME ? TextStyle.FULL : TextStyle.SHORT, Locale.ENGLISH);
    }
}
