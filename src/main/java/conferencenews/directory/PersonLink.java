package conferencenews.directory;

import conferencenews.site.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A person as pages name them.
 *
 * @param name in the language asked for, else the first one
 * @param affiliation the institution of today; null if none is known
 */
public record PersonLink(long id, String name, @Nullable Long affiliation) {

    /** The address behind the language's prefix. */
    public String path() {
        return "/people/" + id + "/" + slug();
    }

    String slug() {
        String slug = Slug.of(name);
        return slug.isEmpty() ? String.valueOf(id) : slug;
    }
}
