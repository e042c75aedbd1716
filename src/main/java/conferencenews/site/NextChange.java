package conferencenews.site;

import java.time.Instant;

/** When a module's part of the public pages changes by itself, with no command: rendered pages hold until then. */
public interface NextChange {

    /** @return the first such instant after {@code now}; {@link Instant#MAX} when there is none */
    Instant nextChange(Instant now);

    /** Whether articles' pages do not show that part. */
    default boolean concernsListsOnly() {
        return false;
    }
}
