package conferencenews.conference;

import conferencenews.site.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A day, and a time of the clock if it is not about the whole day, as they stand in a form.
 *
 * @param offset which time is meant where the clock shows it twice, {@code +02:00}; else empty
 */
public record FormTime(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @DateTimeFormat(pattern = "HH:mm[:ss]") @Nullable LocalTime time,

        @PlainText(max = 10) String offset) {

    static final FormTime EMPTY = new FormTime(null, null, "");

    public FormTime {
        offset = offset == null ? "" : offset.strip();
    }

    static FormTime or(@Nullable FormTime time) {
        return time == null ? EMPTY : time;
    }

    static FormTime day(LocalDate day) {
        return new FormTime(day, null, "");
    }

    /** A time of the clock in that zone, with its offset where the clock shows it twice. */
    static FormTime at(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return new FormTime(
                at.toLocalDate(), at.toLocalTime(), twice ? at.getOffset().getId() : "");
    }

    /** Midnight is the beginning of a day without a time. */
    static FormTime begin(Instant instant, ZoneId zone) {
        FormTime at = at(instant, zone);
        return isMidnight(instant, zone) ? day(at.day) : at;
    }

    /** Midnight is the end of the day before. */
    static FormTime end(Instant instant, ZoneId zone) {
        FormTime at = at(instant, zone);
        return isMidnight(instant, zone) ? day(at.day.minusDays(1)) : at;
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().equals(instant);
    }

    boolean isEmpty() {
        return day == null && time == null;
    }
}
