package conferencenews.housestyle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An event that, the text says, took place on a day after the article's publication. */
@Component
class EventDate implements Rule {

    /** A date without a year that lies further ahead may as well be of the year before. */
    private static final int SURELY_AHEAD = 60;

    private static final Pattern PAST = Pattern.compile(
            "\\b(?:was|were)\\s(?:\\w{1,20}\\s)?(?:held|hosted|opened|signed|organi[sz]ed|convened|launched|inaugurated)\\b"
                    + "|\\btook\\splace\\b|举行|召开|举办|开幕|闭幕|落幕|签署|签约");

    private static final Pattern AHEAD =
            Pattern.compile("\\b(?:will|would|shall|is to|are to|due|until|deadline)\\b|将|拟|计划|预计|定于|届时|截至|截止|推迟");

    private static final String SENTENCE_ENDS = "。！？；!?\n" + Passage.BREAK;

    private static final int MOST = 1_000;

    private static final int LONGEST_SENTENCE = 300;

    @Override
    public String name() {
        return "event-date";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        LocalDate published = manuscript.published();
        LocalDate dateline = manuscript.dateline();
        if (dateline != null && dateline.isAfter(published)) {
            Passage whole = Passage.of(Field.DATELINE, dateline.toString());
            found.note(whole, 0, whole.text().length(), "dateline", dateline.toString(), published.toString());
        }
        int examined = 0;
        for (Passage passage : manuscript.passages()) {
            for (DatePlace place : DatePlace.in(passage, manuscript)) {
                LocalDate date = place.date();
                if (date != null && date.isAfter(published) && isSure(place, date, published) && examined++ < MOST) {
                    check(passage, place, date, published, found);
                }
            }
        }
    }

    private static void check(Passage passage, DatePlace place, LocalDate date, LocalDate published, Findings found) {
        String sentence = sentence(passage, place);
        if (PAST.matcher(sentence).find() && !AHEAD.matcher(sentence).find()) {
            found.note(passage, place.start(), place.end(), "found", date.toString(), published.toString());
        }
    }

    private static boolean isSure(DatePlace place, LocalDate date, LocalDate published) {
        return place.hasYear() || ChronoUnit.DAYS.between(published, date) <= SURELY_AHEAD;
    }

    private static String sentence(Passage passage, DatePlace place) {
        int from = place.start();
        while (from > Math.max(0, place.start() - LONGEST_SENTENCE) && !ends(passage, from - 1)) {
            from--;
        }
        int until = place.end();
        int last = Math.min(passage.text().length(), place.end() + LONGEST_SENTENCE);
        while (until < last && !ends(passage, until)) {
            until++;
        }
        return passage.text().substring(from, until);
    }

    private static boolean ends(Passage passage, int place) {
        char character = passage.at(place);
        return SENTENCE_ENDS.indexOf(character) >= 0 || character == '.' && passage.at(place + 1) == ' ';
    }
}
