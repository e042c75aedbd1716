package conferencenews.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When something takes place: on whole days, or from one time to another, on the clock of a place.
 *
 * @param begins the first moment; of whole days midnight, or when the day begins where the clock skips that
 * @param ends the first moment after it
 */
public record Timing(ZoneId zone, boolean allDay, Instant begins, Instant ends) {

    /** Whole days, the last one included. */
    static Timing days(ZoneId zone, LocalDate first, LocalDate last) {
        return new Timing(
                zone,
                true,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public LocalDate firstDay() {
        return begin().toLocalDate();
    }

    /** What ends at midnight ends on the day before. */
    public LocalDate lastDay() {
        LocalDate last = ends.minusMillis(1).atZone(zone).toLocalDate();
        return last.isBefore(firstDay()) ? firstDay() : last;
    }

    public ZonedDateTime begin() {
        return begins.atZone(zone);
    }

    public ZonedDateTime end() {
        return ends.atZone(zone);
    }

    /** Whether the other one lies within these days. */
    boolean holds(Timing other) {
        Timing there = new Timing(zone, other.allDay, other.begins, other.ends);
        return !there.firstDay().isBefore(firstDay()) && !there.lastDay().isAfter(lastDay());
    }

    boolean overlaps(Timing other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    /** As many days later, at the same times of the clock. */
    Timing later(long days) {
        return allDay
                ? days(zone, firstDay().plusDays(days), lastDay().plusDays(days))
                : new Timing(
                        zone,
                        false,
                        begin().plusDays(days).toInstant(),
                        end().plusDays(days).toInstant());
    }

    State state(Instant now) {
        if (now.isBefore(begins)) {
            return State.UPCOMING;
        }
        return now.isBefore(ends) ? State.RUNNING : State.PAST;
    }
}
