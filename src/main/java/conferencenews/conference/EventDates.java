package conferencenews.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Days and times of conferences as readers see them, on the clock of the place. */
@Component
public class EventDates implements InitializingBean {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ThymeleafViewResolver views;

    EventDates(ThymeleafViewResolver views) {
        this.views = views;
    }

    /** Templates call it {@code eventDates}. */
    @Override
    public void afterPropertiesSet() {
        views.addStaticVariable("eventDates", this);
    }

    /** {@code 22–24 November 2024}; with times {@code 22 November 2024, 09:00–17:00}. */
    public String when(Timing timing, Locale locale) {
        if (timing.allDay()) {
            return days(timing.firstDay(), timing.lastDay(), locale);
        }
        if (timing.firstDay().equals(timing.lastDay())) {
            return day(timing.firstDay(), locale) + (isChinese(locale) ? " " : ", ") + times(timing);
        }
        String gap = isChinese(locale) ? " " : ", ";
        return day(timing.firstDay(), locale)
                + gap
                + TIME.format(timing.begin())
                + (isChinese(locale) ? "至" : " – ")
                + day(timing.lastDay(), locale)
                + gap
                + TIME.format(timing.end());
    }

    /** {@code 22–24 November 2024}, {@code 30 November – 2 December 2024}. */
    public String days(Timing timing, Locale locale) {
        return days(timing.firstDay(), timing.lastDay(), locale);
    }

    private static String days(LocalDate first, LocalDate last, Locale locale) {
        if (first.equals(last)) {
            return day(first, locale);
        }
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        if (isChinese(locale)) {
            String to = sameMonth ? "d日" : sameYear ? "M月d日" : "y年M月d日";
            return day(first, locale) + "至" + format(last, to, locale);
        }
        String from = sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM y";
        return format(first, from, locale) + (sameMonth ? "–" : " – ") + day(last, locale);
    }

    /** {@code 09:00–17:00}. */
    public String times(Timing timing) {
        return TIME.format(timing.begin()) + "–" + TIME.format(timing.end());
    }

    public static String day(LocalDate day, Locale locale) {
        return format(day, isChinese(locale) ? "y年M月d日" : "d MMMM y", locale);
    }

    /** {@code Friday 22 November 2024}. */
    public String weekday(LocalDate day, Locale locale) {
        return format(day, isChinese(locale) ? "y年M月d日 EEEE" : "EEEE d MMMM y", locale);
    }

    /** {@code Asia/Shanghai, UTC+08:00}. */
    public String zone(Timing timing) {
        ZoneOffset offset = timing.begin().getOffset();
        return timing.zone().getId() + ", UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }

    /** The moment of a deadline, or of registration; of a whole day the day. */
    public String moment(Instant instant, boolean endOfDay, ZoneId zone, Locale locale) {
        ZonedDateTime at = instant.atZone(zone);
        if (at.toLocalTime().toSecondOfDay() == 0) {
            return day(endOfDay ? at.toLocalDate().minusDays(1) : at.toLocalDate(), locale);
        }
        return day(at.toLocalDate(), locale) + (isChinese(locale) ? " " : ", ") + TIME.format(at);
    }

    /** What machines read: a date, or a time with its offset. */
    public String iso(Timing timing, boolean end) {
        if (timing.allDay()) {
            return (end ? timing.lastDay() : timing.firstDay()).toString();
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end ? timing.end() : timing.begin());
    }

    /** {@code 22}: the number on the calendar leaf. */
    public String dayOfMonth(Timing timing) {
        return String.valueOf(timing.firstDay().getDayOfMonth());
    }

    /** {@code Nov}, {@code 11月}. */
    public String shortMonth(Timing timing, Locale locale) {
        return format(timing.firstDay(), isChinese(locale) ? "M月" : "MMM", locale);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
