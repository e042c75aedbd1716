package conferencenews.viewcount;

import java.util.Comparator;

/** How often an article was read in some period. */
public record Ranked(long article, long views) {

    /** The most read first; of as many views the newer article. */
    static final Comparator<Ranked> ORDER = Comparator.comparingLong(Ranked::views)
            .thenComparingLong(Ranked::article)
            .reversed();
}
