package conferencenews.redirect;

import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an address of a former site leads.
 *
 * @param source as {@link FormerAddress#text} has it
 * @param target a path of this site or an absolute address; null if what was there is gone for good
 * @param hits how often it was followed
 * @param lastHitOn null if it never was
 */
record Redirect(
        long id,
        String source,
        @Nullable String target,
        Instant addedAt,
        long hits,
        @Nullable LocalDate lastHitOn) {

    /** The longest source and target, in characters. */
    static final int MAX_SOURCE = 500;

    static final int MAX_TARGET = 1_000;

    /** The table of redirects is another one now. */
    record Changed(
            @Nullable Long actor, String action, @Nullable Long subjectId, String detail)
            implements Audited, ContentChanged {

        @Override
        public String subject() {
            return "redirect";
        }
    }
}
