package conferencenews.audit;

import conferencenews.site.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asked for; null or empty means any.
 *
 * @param actor an account's number, or {@link #SYSTEM}
 * @param subject the kind of thing that something was done to
 * @param number of the thing
 * @param from the first day
 * @param until the last day
 */
record AuditFilter(
        String actor,
        String action,
        String subject,
        @Nullable Long number,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static final String SYSTEM = "system";

    private static final String NUMBER = "\\d{1,18}";

    /** What cannot be read asks for nothing. */
    static AuditFilter of(String actor, String action, String subject, String number, String from, String until) {
        return new AuditFilter(
                actor.equals(SYSTEM) || actor.matches(NUMBER) ? actor : "",
                action.strip(),
                subject.strip(),
                number.strip().matches(NUMBER) ? Long.valueOf(number.strip()) : null,
                day(from),
                day(until));
    }

    public boolean isEmpty() {
        return equals(of("", "", "", "", "", ""));
    }

    String where() {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (!actor.isEmpty()) {
            conditions.add(actor.equals(SYSTEM) ? "e.actor_id is null" : "e.actor_id = :actor");
        }
        if (!action.isEmpty()) {
            conditions.add("e.action = :action");
        }
        if (!subject.isEmpty()) {
            conditions.add("e.subject = :subject");
        }
        if (number != null) {
            conditions.add("e.subject_id = :number");
        }
        if (from != null) {
            conditions.add("e.made_at >= :from");
        }
        if (until != null) {
            conditions.add("e.made_at < :until");
        }
        return String.join(" and ", conditions);
    }

    /** The newest first; the column of an index comes before, so that H2 goes along it. */
    String order() {
        String index = !actor.isEmpty() ? "e.actor_id, " : !action.isEmpty() ? "e.action, " : "";
        return index + "e.made_at desc, e.id desc";
    }

    Map<String, Object> values(ZoneId zone) {
        Map<String, Object> values = new HashMap<>(Map.of("action", action, "subject", subject));
        if (!actor.isEmpty() && !actor.equals(SYSTEM)) {
            values.put("actor", Long.valueOf(actor));
        }
        if (number != null) {
            values.put("number", number);
        }
        if (from != null) {
            values.put("from", from.atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (until != null) {
            values.put(
                    "until",
                    until.plusDays(1).atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
        }
        return values;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return Dates.isOfThisEra(day) ? day : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
