package conferencenews.site;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When articles that can be read now stop being public. */
public interface PublicEnds {

    /** @return the last end of each that is public now; the others are missing */
    Map<Long, Instant> of(Collection<Long> articles);
}
