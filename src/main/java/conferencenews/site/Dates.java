package conferencenews.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants as the site's readers see them: in the site's zone, by the page's language. */
@Component
public class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Site site;

    Dates(Site site) {
        this.site = site;
    }

    /** {@code 22 November 2024}, {@code 2024年11月22日}. */
    public String day(Instant instant, Locale locale) {
        return format(instant, chinese(locale) ? "y年M月d日" : "d MMMM y", locale);
    }

    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "y年M月d日" : "d MMMM y", locale)
                .format(day);
    }

    /** {@code 22 Nov 2024}, {@code 2024年11月22日}. */
    public String shortDay(Instant instant, Locale locale) {
        return format(instant, chinese(locale) ? "y年M月d日" : "d MMM y", locale);
    }

    /** {@code Fri 22 Nov 2024, 09:00}, {@code 2024年11月22日 周五 09:00}. */
    public String dateTime(Instant instant, Locale locale) {
        return format(instant, chinese(locale) ? "y年M月d日 EEE HH:mm" : "EEE d MMM y, HH:mm", locale);
    }

    /** {@link #dateTime} with seconds, for histories. */
    public String precise(Instant instant, Locale locale) {
        return format(instant, chinese(locale) ? "y年M月d日 HH:mm:ss" : "d MMM y, HH:mm:ss", locale);
    }

    /** {@code 14:03:21}, in every language. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at(instant));
    }

    /** {@code November 2024}, {@code 2024年11月}. */
    public String month(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "y年M月" : "LLLL y", locale)
                .format(month);
    }

    /** The month an instant lies in. */
    public String month(Instant instant, Locale locale) {
        return month(YearMonth.from(at(instant)), locale);
    }

    public String month(int year, int month, Locale locale) {
        return month(YearMonth.of(year, month), locale);
    }

    /** The name of a month, 1 to 12. */
    public String monthName(int month, Locale locale) {
        return chinese(locale) ? month + "月" : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** RFC 3339 with the site's offset, for {@code datetime} attributes and structured data. */
    public String iso(Instant instant) {
        OffsetDateTime time = at(instant).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** The value of an {@code <input type="datetime-local">} in the site's zone, to the second. */
    public String input(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(at(instant));
    }

    /** {@code Asia/Shanghai, UTC+08:00}: the site's zone and its offset at that instant. */
    public String zone(Instant instant) {
        ZoneOffset offset = site.zone().getRules().getOffset(instant);
        return site.zone().getId() + ", UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }

    /**
     * The instant of a time on the site's clock.
     *
     * @throws NoSuchTime if the clock skips it, shows it twice, or it is no time of this era
     */
    public Instant instant(LocalDateTime time) {
        return instant(TypedTime.of(time));
    }

    /** The same; of two times it is the one that was said to be meant. */
    public Instant instant(TypedTime typed) {
        return instant(typed, site.zone());
    }

    /** The same on the clock of another place. */
    public static Instant instant(TypedTime typed, ZoneId zone) {
        LocalDateTime time = typed.time();
        if (!isOfThisEra(time.toLocalDate())) {
            throw new NoSuchTime("site.time.era");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new NoSuchTime("site.time.skipped", around(time, zone));
        }
        ZoneOffset meant = typed.offset();
        if (offsets.size() > 1 && (meant == null || !offsets.contains(meant))) {
            throw new NoSuchTime(
                    "site.time.twice",
                    offsets.stream().map(offset -> new TypedTime(time, offset)).toList());
        }
        return time.toInstant(offsets.size() == 1 || meant == null ? offsets.get(0) : meant);
    }

    /** A time of the clock as it would be typed, with its offset where the clock shows it twice. */
    public TypedTime typed(Instant instant) {
        ZonedDateTime at = at(instant).truncatedTo(ChronoUnit.SECONDS);
        return new TypedTime(at.toLocalDateTime(), bothOf(instant).isEmpty() ? null : at.getOffset());
    }

    /** Where the clock shows the time of an instant twice: both; else none. */
    public List<TypedTime> bothOf(Instant instant) {
        LocalDateTime time = local(instant);
        List<ZoneOffset> offsets = site.zone().getRules().getValidOffsets(time);
        return offsets.size() < 2
                ? List.of()
                : offsets.stream().map(offset -> new TypedTime(time, offset)).toList();
    }

    /** The last minute before the clock is put forward, and the first moment after. */
    private static List<TypedTime> around(LocalDateTime skipped, ZoneId zone) {
        ZoneOffsetTransition gap = zone.getRules().getTransition(skipped);
        return List.of(TypedTime.of(gap.getDateTimeBefore().minusMinutes(1)), TypedTime.of(gap.getDateTimeAfter()));
    }

    /** {@code 02:30 (Europe/Berlin, UTC+02:00), 26 October 2025}: a time that somebody may have meant. */
    public String meant(TypedTime typed, Locale locale) {
        Instant instant = instant(typed);
        return timeOfDay(instant) + " (" + zone(instant) + "), " + day(instant, locale);
    }

    /** {@code Friday 22 Nov 2024}, {@code 2024年11月22日 星期五}. */
    public String weekday(Instant instant, Locale locale) {
        return format(instant, chinese(locale) ? "y年M月d日 EEEE" : "EEEE d MMM y", locale);
    }

    public String weekday(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "y年M月d日 EEEE" : "EEEE d MMM y", locale)
                .format(day);
    }

    /** {@code Fri}, {@code 周五}. */
    public String dayOfWeek(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** {@code 09:00}, with seconds if there are any. */
    public String timeOfDay(Instant instant) {
        return DateTimeFormatter.ofPattern(at(instant).getSecond() == 0 ? "HH:mm" : "HH:mm:ss")
                .format(at(instant));
    }

    /** Whether a day is one that news can be about and every database can keep. */
    public static boolean isOfThisEra(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The time on the site's clock at an instant, to the second. */
    public LocalDateTime local(Instant instant) {
        return at(instant).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    public ZonedDateTime at(Instant instant) {
        return instant.atZone(site.zone());
    }

    private String format(Instant instant, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at(instant));
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
