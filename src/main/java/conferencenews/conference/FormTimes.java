package conferencenews.conference;

import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the times of a form on the clock of one zone and notes what is wrong with them. */
final class FormTimes {

    private final ZoneId zone;
    private final Problems problems;

    FormTimes(ZoneId zone, Problems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    /** An IANA zone, {@code Asia/Shanghai}; offsets and abbreviations are none, as their clocks know no summer time. */
    static @Nullable ZoneId zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id) && id.contains("/") || id.equals("UTC") ? ZoneId.of(id) : null;
    }

    /** Null if there is none, or none that can be used and that is now among the problems. */
    @Nullable
    Timing timing(String startField, FormTime start, String endField, FormTime end) {
        if (start.isEmpty() && end.isEmpty()) {
            return null;
        }
        if (start.day() == null) {
            problems.check(true, startField + ".day", "conference.start.missing");
            return null;
        }
        LocalDate last = end.day() == null ? start.day() : end.day();
        if (!isKnown(startField, start.day()) || !isKnown(endField, last)) {
            return null;
        }
        if (last.isBefore(start.day())) {
            problems.check(true, endField + ".day", "conference.end.reversed");
            return null;
        }
        return start.time() == null && end.time() == null
                ? Timing.days(zone, start.day(), last)
                : times(startField, start, endField, new FormTime(last, end.time(), end.offset()));
    }

    private @Nullable Timing times(String startField, FormTime start, String endField, FormTime end) {
        problems.check(start.time() == null, startField + ".time", "conference.start.time-missing");
        problems.check(end.time() == null, endField + ".time", "conference.end.time-missing");
        if (start.time() == null || end.time() == null) {
            return null;
        }
        Instant begins = instant(startField, start);
        Instant ends = instant(endField, end);
        if (begins == null || ends == null) {
            return null;
        }
        if (!begins.isBefore(ends)) {
            problems.check(true, endField + ".time", "conference.end.reversed");
            return null;
        }
        return new Timing(zone, false, begins, ends);
    }

    /** A moment; of a day without a time its beginning. */
    @Nullable
    Instant from(String field, FormTime time) {
        return moment(field, time, false);
    }

    /** The first moment after; of a day without a time the beginning of the next one. */
    @Nullable
    Instant until(String field, FormTime time) {
        return moment(field, time, true);
    }

    private @Nullable Instant moment(String field, FormTime time, boolean end) {
        if (time.isEmpty()) {
            return null;
        }
        if (time.day() == null) {
            problems.check(true, field + ".day", "conference.day.missing");
            return null;
        }
        if (!isKnown(field, time.day())) {
            return null;
        }
        return time.time() == null
                ? time.day().plusDays(end ? 1 : 0).atStartOfDay(zone).toInstant()
                : instant(field, time);
    }

    private boolean isKnown(String field, LocalDate day) {
        boolean known = Dates.isOfThisEra(day);
        problems.check(!known, field + ".day", "site.time.era");
        return known;
    }

    private @Nullable Instant instant(String field, FormTime time) {
        try {
            return Dates.instant(new TypedTime(time.day().atTime(time.time()), offset(time)), zone);
        } catch (NoSuchTime none) {
            problems.check(true, field + ".time", none.messageKey());
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(FormTime time) {
        try {
            return time.offset().isEmpty() ? null : ZoneOffset.of(time.offset());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The offsets to choose from where the clock of a zone shows a time twice; else none. */
    static List<String> choices(@Nullable ZoneId zone, FormTime time) {
        if (zone == null || time.day() == null || time.time() == null) {
            return List.of();
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time.day().atTime(time.time()));
        return offsets.size() < 2
                ? List.of()
                : offsets.stream().map(ZoneOffset::getId).toList();
    }
}
