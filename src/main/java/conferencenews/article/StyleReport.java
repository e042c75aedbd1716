package conferencenews.article;

import conferencenews.housestyle.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the house style says of an article's words.
 *
 * @param findings what is to be looked at
 * @param exceptions what somebody decided to leave
 */
record StyleReport(List<Finding> findings, List<Left> exceptions) {

    /** @param by the name of the account; null for the system */
    record Left(Finding finding, @Nullable String by, Instant at) {}
}
