package conferencenews.directory;

import java.util.List;
import java.util.Set;

/**
 * What a merger would do.
 *
 * @param names that the one which stays would be found by as well
 * @param uses what names the one that goes
 */
record Merger(Linked goes, Linked stays, int version, Set<String> names, List<Use> uses) {

    /** @param key the message key of what is counted */
    record Use(String key, long count) {}
}
