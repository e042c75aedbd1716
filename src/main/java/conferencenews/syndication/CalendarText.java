package conferencenews.syndication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes lines of iCalendar (RFC 5545, 3.1): escaped, ended as it says, and folded by octets without cutting a character. */
final class CalendarText {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    CalendarText begin(String component) {
        return line("BEGIN:" + component);
    }

    CalendarText end(String component) {
        return line("END:" + component);
    }

    /** A property whose value is written as it is. */
    CalendarText raw(String name, String value) {
        return line(name + ":" + value);
    }

    /** A property whose value is text; an empty one is left out. */
    CalendarText text(String name, String value) {
        return value.isEmpty() ? this : line(name + ":" + escaped(value));
    }

    /** A list of texts; an empty one is left out. */
    CalendarText texts(String name, Collection<String> values) {
        return values.isEmpty()
                ? this
                : line(name + ":" + values.stream().map(CalendarText::escaped).collect(Collectors.joining(",")));
    }

    CalendarText utc(String name, Instant instant) {
        return line(name + ":" + UTC.format(instant));
    }

    CalendarText day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE:" + DAY.format(day));
    }

    /** A time on the clock of a zone, which has to be described in the calendar unless it is UTC. */
    CalendarText time(String name, Instant instant, ZoneId zone) {
        return isUtc(zone)
                ? utc(name, instant)
                : line(name + ";TZID=" + zone.getId() + ":" + LOCAL.format(instant.atZone(zone)));
    }

    CalendarText local(String name, LocalDateTime time) {
        return line(name + ":" + LOCAL.format(time));
    }

    /** {@code +0800}, with seconds where there are any. */
    CalendarText offset(String name, ZoneOffset offset) {
        String digits = offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
        return line(name + ":" + digits);
    }

    static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    private CalendarText line(String line) {
        int octets = 0;
        int[] characters = line.codePoints().toArray();
        for (int character : characters) {
            int length = octets(character);
            if (octets + length > MOST_OCTETS) {
                text.append(FOLD);
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += length;
        }
        text.append("\r\n");
        return this;
    }

    private static int octets(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Of control characters only line ends stay, and those as the two characters that stand for them. */
    private static String escaped(String value) {
        return Arrays.stream(value.replace("\r\n", "\n").replace("\r", "\n").split("\n", -1))
                .map(line -> line.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\p{Cntrl}", ""))
                .collect(Collectors.joining("\\n"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
