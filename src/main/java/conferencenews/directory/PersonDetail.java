package conferencenews.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person.
 *
 * @param name in the language asked for
 * @param otherNames in other languages
 * @param orcid its address; null if there is none
 * @param web may be empty
 * @param sameAs addresses of the same person elsewhere
 */
public record PersonDetail(
        long id,
        String name,
        List<LocalName> otherNames,
        @Nullable InstitutionLink affiliation,
        @Nullable String orcid,
        String web,
        List<String> sameAs,
        String slug) {}
