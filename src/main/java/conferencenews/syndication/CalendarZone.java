package conferencenews.syndication;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Describes the clock of a zone in a calendar (RFC 5545, 3.6.5), as far as the calendar's events need it. */
final class CalendarZone {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /** Where no change of the clock is known before. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZone() {}

    /** Every change of the clock from the last one before an instant up to another. */
    static void write(CalendarText text, ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        text.begin("VTIMEZONE").raw("TZID", zone.getId());
        ZoneOffsetTransition before = rules.previousTransition(from.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(text, zone, rules.isDaylightSavings(from), ALWAYS, offset, offset, from);
        } else {
            write(text, zone, before);
        }
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && !next.getInstant().isAfter(to)) {
            write(text, zone, next);
            next = rules.nextTransition(next.getInstant());
        }
        text.end("VTIMEZONE");
    }

    private static void write(CalendarText text, ZoneId zone, ZoneOffsetTransition change) {
        Instant at = change.getInstant();
        observance(
                text,
                zone,
                zone.getRules().isDaylightSavings(at),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                at);
    }

    private static void observance(
            CalendarText text,
            ZoneId zone,
            boolean summer,
            LocalDateTime start,
            ZoneOffset before,
            ZoneOffset after,
            Instant at) {
        String component = summer ? "DAYLIGHT" : "STANDARD";
        text.begin(component)
                .local("DTSTART", start)
                .offset("TZOFFSETFROM", before)
                .offset("TZOFFSETTO", after)
                .text("TZNAME", NAME.format(at.atZone(zone)))
                .end(component);
    }
}
