package conferencenews.article;

import java.time.Instant;
import java.util.Comparator;

/** A row of a list as its index has it: which revision of which article stands there. */
record Head(long revision, long article, String language, Instant firstPublic) {

    /** The order of lists. */
    static final Comparator<Head> NEWEST_FIRST = Comparator.comparing(Head::firstPublic)
            .thenComparingLong(Head::article)
            .reversed();
}
