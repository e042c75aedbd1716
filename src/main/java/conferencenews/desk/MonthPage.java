package conferencenews.desk;

import conferencenews.article.CalendarEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A month as whole weeks, Monday first. */
record MonthPage(YearMonth month, List<List<Day>> weeks) {

    /** A crowded day shows the first of its entries; the list of articles has the others. */
    static final int SHOWN = 8;

    static MonthPage of(YearMonth month, LocalDate today, Map<LocalDate, List<CalendarEntry>> entries) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = first(month);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                List<CalendarEntry> all = entries.getOrDefault(day, List.of());
                int shown = Math.min(all.size(), SHOWN);
                week.add(new Day(
                        day,
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        all.subList(0, shown),
                        all.size() - shown));
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new MonthPage(month, weeks);
    }

    /** The Monday on which its first week begins. */
    static LocalDate first(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day after the Sunday on which its last week ends. */
    static LocalDate end(YearMonth month) {
        return month.atEndOfMonth()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .plusDays(1);
    }

    public boolean isEmpty() {
        return weeks.stream()
                .flatMap(List::stream)
                .allMatch(day -> day.entries().isEmpty());
    }

    /** @param more how many entries are not among those shown */
    record Day(LocalDate date, boolean inMonth, boolean today, List<CalendarEntry> entries, int more) {}
}
