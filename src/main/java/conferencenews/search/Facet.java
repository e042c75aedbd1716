package conferencenews.search;

import java.util.List;

/**
 * One way to narrow what was found.
 *
 * @param key the message key of its name
 */
record Facet(String key, List<Choice> choices) {

    /**
     * @param label a name, or a message key where {@code isKey}
     * @param path where it leads: to the narrower result, or back to the wider one where it is chosen
     */
    record Choice(String label, boolean isKey, long count, boolean chosen, String path) {}
}
