package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a short list of the desk's start page names it.
 *
 * @param at what the list is about: the last editing, the publication
 * @param number the revision that is planned or public; null where none is meant
 */
public record DeskLine(
        long id,
        String language,
        String headline,
        Instant at,
        @Nullable Integer number) {}
