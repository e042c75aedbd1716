package conferencenews.desk;

import conferencenews.viewcount.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bar for each day, or for each month, drawn in a field of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param top the number at the upper edge of the field
 */
record Chart(List<Bar> bars, boolean byMonth, long top) {

    static final int WIDTH = 1_000;
    static final int HEIGHT = 240;

    private static final int FEWEST_PLACES = 10;
    private static final double SHARE_OF_BAR = .78;
    private static final double LEAST_SEEN = 2;
    private static final int[] ROUND = {1, 2, 3, 4, 5, 6, 8, 10};

    static Chart of(Span span, SortedMap<LocalDate, Reading> days) {
        SortedMap<LocalDate, Reading> sums = new TreeMap<>();
        for (LocalDate date = span.first(); !date.isAfter(span.last()); date = date.plusDays(1)) {
            LocalDate start = span.byMonth() ? date.withDayOfMonth(1) : date;
            sums.merge(start, days.getOrDefault(date, Reading.NONE), Reading::plus);
        }
        long most = sums.values().stream().mapToLong(Reading::views).max().orElse(0);
        long top = roundedUp(most);
        double place = (double) WIDTH / Math.max(FEWEST_PLACES, sums.size());
        List<Bar> bars = new ArrayList<>();
        sums.forEach((start, reading) -> bars.add(bar(bars.size() * place, place, start, reading, top)));
        return new Chart(bars, span.byMonth(), top);
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.reading().views() == 0);
    }

    public Bar first() {
        return bars.get(0);
    }

    public Bar last() {
        return bars.get(bars.size() - 1);
    }

    /** Whether the bars reach over the whole width, so that its edges can be named. */
    public boolean isWide() {
        return bars.size() >= FEWEST_PLACES;
    }

    private static Bar bar(double left, double place, LocalDate start, Reading reading, long top) {
        return new Bar(
                start,
                reading,
                rounded(left + place * (1 - SHARE_OF_BAR) / 2),
                rounded(place * SHARE_OF_BAR),
                height(reading.views(), top),
                height(reading.readers(), top));
    }

    /** What was read at all is seen. */
    private static double height(long number, long top) {
        return number == 0 ? 0 : rounded(Math.max(LEAST_SEEN, (double) HEIGHT * number / top));
    }

    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }

    /** The next even number that is easy to read. */
    static long roundedUp(long most) {
        long unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        for (int times : ROUND) {
            if (times * unit >= most && times * unit >= 2 && times * unit % 2 == 0) {
                return times * unit;
            }
        }
        return 10 * unit;
    }

    /** @param start the day, or the first one of the month */
    record Bar(LocalDate start, Reading reading, double x, double width, double height, double readersHeight) {

        public YearMonth month() {
            return YearMonth.from(start);
        }

        public double y() {
            return rounded(HEIGHT - height);
        }

        public double readersY() {
            return rounded(HEIGHT - readersHeight);
        }
    }
}
