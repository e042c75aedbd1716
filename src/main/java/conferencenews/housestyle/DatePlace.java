package conferencenews.housestyle;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text writes it.
 *
 * @param date the nearest to the day of publication where no year is given; null if there is no such day
 * @param hasYear whether the year is given
 * @param weekday the weekday beside it; null where there is none
 * @param weekdayStart where that stands
 */
record DatePlace(
        int start,
        int end,
        @Nullable LocalDate date,
        boolean hasYear,
        @Nullable DayOfWeek weekday,
        int weekdayStart,
        int weekdayEnd) {

    private static final String MONTHS =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String DAYS =
            "(?<%s>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b\\.?";
    private static final String BEFORE = "(?:\\b" + DAYS.formatted("before") + ",?\\s{1,3}(?:the\\s)?)?";
    private static final String BEHIND = "(?:\\s?\\(" + DAYS.formatted("behind") + "\\))?";
    private static final String DAY = "(?<![\\p{N}.:–-])(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,?\\s{1,3}(\\d{4})(?![\\p{N}]))?";

    private static final Pattern BRITISH =
            Pattern.compile(BEFORE + DAY + "\\s{1,3}(?:of\\s)?" + MONTHS + "(?![\\p{L}])" + YEAR + BEHIND);
    private static final Pattern AMERICAN = Pattern.compile(
            BEFORE + "\\b" + MONTHS + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}]|\\s?[–-]\\s?\\d)" + YEAR + BEHIND);
    private static final Pattern CHINESE = Pattern.compile("(?:(?<!\\d)(\\d{4})\\s?年\\s?)?(?<!\\d)(\\d{1,2})\\s?月\\s?"
            + "(\\d{1,2})\\s?日(?:\\s?[（(]?(?<before>(?:星期|周|礼拜)[一二三四五六日天])(?!至|到))?");

    private static final String CHINESE_DAYS = "一二三四五六日";

    static List<DatePlace> in(Passage passage, Manuscript manuscript) {
        List<DatePlace> dates = new ArrayList<>();
        if (manuscript.isChinese()) {
            find(
                    CHINESE,
                    passage,
                    match -> of(match, 1, month(match.group(2)), 3, "before", manuscript.published()),
                    dates);
        } else if (manuscript.isEnglish()) {
            LocalDate published = manuscript.published();
            find(
                    BRITISH,
                    passage,
                    match -> of(match, 4, englishMonth(match.group(3)), 2, weekday(match), published),
                    dates);
            find(
                    AMERICAN,
                    passage,
                    match -> of(match, 4, englishMonth(match.group(2)), 3, weekday(match), published),
                    dates);
            dates.sort(Comparator.comparing(DatePlace::start));
        }
        return dates;
    }

    private static void find(Pattern pattern, Passage passage, Reader reader, List<DatePlace> dates) {
        Matcher match = pattern.matcher(passage.text());
        while (match.find()) {
            dates.add(reader.read(match));
        }
    }

    private static String weekday(Matcher match) {
        return match.group("before") == null ? "behind" : "before";
    }

    private static DatePlace of(Matcher match, int year, int month, int day, String weekday, LocalDate published) {
        boolean hasYear = match.group(year) != null;
        int dayOfMonth = Integer.parseInt(match.group(day));
        LocalDate date = hasYear
                ? date(Integer.parseInt(match.group(year)), month, dayOfMonth)
                : nearest(month, dayOfMonth, published);
        return new DatePlace(
                match.start(),
                match.end(),
                date,
                hasYear,
                weekday(match.group(weekday)),
                match.start(weekday),
                match.end(weekday));
    }

    private static @Nullable LocalDate nearest(int month, int day, LocalDate published) {
        return IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
                .mapToObj(year -> date(year, month, day))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(date, published))))
                .orElse(null);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    private static int englishMonth(String name) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static @Nullable DayOfWeek weekday(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int chinese =
                CHINESE_DAYS.indexOf(name.charAt(name.length() - 1) == '天' ? '日' : name.charAt(name.length() - 1));
        return chinese >= 0
                ? DayOfWeek.of(chinese + 1)
                : Arrays.stream(DayOfWeek.values())
                        .filter(day ->
                                day.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow();
    }

    private interface Reader {
        DatePlace read(Matcher match);
    }
}
