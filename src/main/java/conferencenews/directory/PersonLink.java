package conferencenews.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person as pages name them.
 *
 * @param name in the language asked for, else the first one
 * @param affiliation the institution of today; null if none is known
 * @param slug the same in every language
 */
public record PersonLink(long id, String name, @Nullable Long affiliation, String slug) {

    /** The address behind the language's prefix. */
    public String path() {
        return "/people/" + id + "/" + slug;
    }
}
