package conferencenews.viewcount;

import java.time.LocalDate;
import java.util.Comparator;

/** One article's day; batches are written in this order, so that nodes do not lock each other out. */
record Cell(long article, LocalDate date) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparingLong(Cell::article).thenComparing(Cell::date);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
