package conferencenews.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a plain sentence what will happen when, and in how long. */
@Component
public class TimeWords {

    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    TimeWords(MessageSource messages, Dates dates, Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * {@code Goes public Friday 22 Nov 2024 at 09:00 (Asia/Shanghai, UTC+08:00), in 2 days 3 hours.}
     *
     * @param key the message that says what happens: of the time, and of how long it is until then
     */
    public String sentence(String key, Instant at, Instant now, Locale locale) {
        return text(key, locale, moment(at, locale), distance(now, at, locale));
    }

    /** {@code Friday 22 Nov 2024 at 09:00 (Asia/Shanghai, UTC+08:00)}. */
    public String moment(Instant at, Locale locale) {
        return text("time.moment", locale, dates.weekday(at, locale), dates.timeOfDay(at), dates.zone(at));
    }

    /** {@code in 2 days 3 hours}, {@code 5 minutes ago}; of the two largest units. */
    public String distance(Instant now, Instant at, Locale locale) {
        Duration length = Duration.between(now, at).abs();
        if (length.toMinutes() == 0) {
            return text(at.isAfter(now) ? "time.soon" : "time.just-now", locale);
        }
        return text(at.isAfter(now) ? "time.in" : "time.ago", locale, length(length, locale));
    }

    /** The same, from this moment on; for what stands around a page. */
    public String distanceFromNow(Instant at, Locale locale) {
        return distance(clock.instant(), at, locale);
    }

    private String length(Duration length, Locale locale) {
        String days = unit("time.days", length.toDays(), locale);
        String hours = unit("time.hours", length.toHoursPart(), locale);
        String minutes = unit("time.minutes", length.toMinutesPart(), locale);
        return days.isEmpty() ? both(hours, minutes, locale) : both(days, hours, locale);
    }

    private String both(String large, String small, Locale locale) {
        return large.isEmpty() || small.isEmpty() ? large + small : text("time.two", locale, large, small);
    }

    private String unit(String key, long number, Locale locale) {
        return number == 0 ? "" : text(key, locale, number);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
