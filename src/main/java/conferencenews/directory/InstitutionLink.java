package conferencenews.directory;

import org.jspecify.annotations.Nullable;

/**
 * An institution as pages name it.
 *
 * @param name in the language asked for, else the first one
 * @param shortName empty if there is none
 * @param country ISO 3166-1 alpha-2; empty if unknown
 * @param parent what it is part of; null if it stands alone
 * @param slug the same in every language
 */
public record InstitutionLink(
        long id,
        String name,
        String shortName,
        String country,
        @Nullable Long parent,
        String slug) {

    /** The address behind the language's prefix. */
    public String path() {
        return "/institutions/" + id + "/" + slug;
    }
}
