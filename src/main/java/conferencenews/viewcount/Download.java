package conferencenews.viewcount;

import java.time.LocalDate;
import java.util.Comparator;

/** An attachment and the day, in the site's zone, on which it was taken along. */
record Download(long attachment, LocalDate day) implements Comparable<Download> {

    private static final Comparator<Download> ORDER =
            Comparator.comparingLong(Download::attachment).thenComparing(Download::day);

    @Override
    public int compareTo(Download other) {
        return ORDER.compare(this, other);
    }
}
