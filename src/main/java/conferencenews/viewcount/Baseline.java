package conferencenews.viewcount;

import java.time.LocalDate;

/**
 * Views that another system counted before the article moved here.
 *
 * @param countedUntil the last day that system counted
 */
public record Baseline(long views, String source, LocalDate countedUntil, String note) {

    /** The most that can be imported. */
    public static final long MOST = 1_000_000_000_000L;
}
