package conferencenews.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Some days that statistics are about, ends included.
 *
 * @param key as it stands in addresses: {@code 30}, {@code 12m}, {@code all}, {@code 2024-11}
 */
record Span(String key, LocalDate first, LocalDate last) {

    private static final int MOST_BARS = 100;

    /**
     * @param earliest the first day of {@code all}
     * @return empty if the key means nothing, or a month that has not begun
     */
    static Optional<Span> of(String key, LocalDate today, LocalDate earliest) {
        return switch (key) {
            case "7" -> Optional.of(new Span(key, today.minusDays(6), today));
            case "30" -> Optional.of(new Span(key, today.minusDays(29), today));
            case "90" -> Optional.of(new Span(key, today.minusDays(89), today));
            case "12m" -> Optional.of(new Span(key, today.minusMonths(11).withDayOfMonth(1), today));
            case "all" -> Optional.of(new Span(key, earliest.isAfter(today) ? today : earliest, today));
            default -> month(key, today);
        };
    }

    /** A month, up to today. */
    static Optional<Span> month(String key, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(key);
            LocalDate first = month.atDay(1);
            return first.isAfter(today) || month.getYear() < 1900
                    ? Optional.empty()
                    : Optional.of(new Span(key, first, min(month.atEndOfMonth(), today)));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** The same without what lies before a day; if that is everything, the last day alone. */
    Span notBefore(LocalDate day) {
        return day.isAfter(first) ? new Span(key, min(day, last), last) : this;
    }

    public boolean isMonth() {
        return key.indexOf('-') == 4;
    }

    /** Whether there are too many days to draw each. */
    boolean byMonth() {
        return ChronoUnit.DAYS.between(first, last) >= MOST_BARS || key.equals("12m");
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
