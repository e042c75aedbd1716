package conferencenews.site;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * A time on the site's clock as it stands in a form: {@code 2024-11-22T09:00} or, where the clock shows a time twice and
 * somebody said which is meant, {@code 2025-10-26T02:30+02:00}.
 *
 * @param offset null where it was not said
 */
public record TypedTime(LocalDateTime time, @Nullable ZoneOffset offset) {

    /**
     * Null for an empty field; found by Spring where a form has such a time.
     *
     * @throws java.time.DateTimeException if it is no time
     */
    public static @Nullable TypedTime valueOf(String text) {
        if (text.isBlank()) {
            return null;
        }
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? new TypedTime(exact.toLocalDateTime(), exact.getOffset())
                : new TypedTime((LocalDateTime) read, null);
    }

    /** A time that the clock shows once. */
    public static TypedTime of(LocalDateTime time) {
        return new TypedTime(time, null);
    }

    @Override
    public String toString() {
        String text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
        return offset == null ? text : text + offset.getId();
    }
}
