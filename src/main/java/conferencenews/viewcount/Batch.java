package conferencenews.viewcount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a part of the journal adds to the tables, in rows of a fixed order, so that nodes do not lock each other out. */
final class Batch {

    private static final long MINUTE = 60_000;

    private final long from;
    private final long to;
    private final ZoneId zone;
    private final Map<Day, Figures> days = new HashMap<>();
    private final Map<Hour, Long> hours = new HashMap<>();
    private final Map<Long, Long> views = new HashMap<>();
    private final Map<Exclusion, Long> excluded = new HashMap<>();
    private final Set<Long> deleted = new TreeSet<>();
    private long minute = Long.MIN_VALUE;
    private LocalDate date = LocalDate.EPOCH;
    private Instant hour = Instant.EPOCH;

    /** @param from the position in the journal at which it begins; {@code to} the one at which the next begins */
    Batch(long from, long to, ZoneId zone) {
        this.from = from;
        this.to = to;
        this.zone = zone;
    }

    void add(Entry entry) {
        long article = entry.article();
        if (entry.booking() == Booking.DELETION) {
            delete(article);
        } else if (!deleted.contains(article)) {
            goTo(entry.time());
            days.merge(new Day(article, date), entry.figures(), Figures::plus);
            if (entry.booking() == Booking.VIEW) {
                hours.merge(new Hour(hour, article), 1L, Long::sum);
                views.merge(article, 1L, Long::sum);
            } else if (entry.booking().isExcluded()) {
                excluded.merge(new Exclusion(date, entry.booking().key()), 1L, Long::sum);
            }
        }
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /** The number of views of each article. */
    Map<Long, Long> views() {
        return views;
    }

    Set<Long> deleted() {
        return deleted;
    }

    /** Article, date, and the figures. */
    List<Object[]> dayRows() {
        List<Object[]> rows = new ArrayList<>();
        days.forEach((day, figures) -> {
            if (!figures.equals(Figures.NONE)) {
                rows.add(figures.row(day.article, day.date));
            }
        });
        rows.sort(Comparator.<Object[]>comparingLong(row -> (long) row[0]).thenComparing(row -> (LocalDate) row[1]));
        return rows;
    }

    /** Article, start of the hour, and the number of views. */
    List<Object[]> hourRows() {
        return hours.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(hour -> new Object[] {
                    hour.getKey().start.atOffset(ZoneOffset.UTC), hour.getKey().article, hour.getValue()
                })
                .toList();
    }

    /** Article and number of views. */
    List<Object[]> viewRows() {
        return views.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(article -> new Object[] {article.getKey(), article.getValue()})
                .toList();
    }

    /** Date, class, and the number of requests. */
    List<Object[]> excludedRows() {
        return excluded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> new Object[] {kind.getKey().date, kind.getKey().kind, kind.getValue()})
                .toList();
    }

    private void delete(long article) {
        deleted.add(article);
        days.keySet().removeIf(day -> day.article == article);
        hours.keySet().removeIf(hour -> hour.article == article);
        views.remove(article);
    }

    private void goTo(long time) {
        if (Math.floorDiv(time, MINUTE) != minute) {
            minute = Math.floorDiv(time, MINUTE);
            ZonedDateTime then = Instant.ofEpochMilli(time).atZone(zone);
            date = then.toLocalDate();
            hour = then.truncatedTo(ChronoUnit.HOURS).toInstant();
        }
    }

    private record Day(long article, LocalDate date) {}

    private record Hour(Instant start, long article) implements Comparable<Hour> {

        @Override
        public int compareTo(Hour other) {
            int order = start.compareTo(other.start);
            return order == 0 ? Long.compare(article, other.article) : order;
        }
    }

    private record Exclusion(LocalDate date, String kind) implements Comparable<Exclusion> {

        @Override
        public int compareTo(Exclusion other) {
            int order = date.compareTo(other.date);
            return order == 0 ? kind.compareTo(other.kind) : order;
        }
    }
}
