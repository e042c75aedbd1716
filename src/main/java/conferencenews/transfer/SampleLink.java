package conferencenews.transfer;

import java.util.Map;

/**
 * What a sample article is about.
 *
 * @param as kind and role, {@code person.chair}
 * @param block the id of the paragraph that says so; empty for the first that names it
 */
record SampleLink(String as, String name, String title, String block) {

    static SampleLink of(Map<String, Object> entry) {
        return new SampleLink(
                Yamls.text(entry, "as"),
                Yamls.text(entry, "name"),
                Yamls.text(entry, "title"),
                Yamls.text(entry, "block"));
    }
}
