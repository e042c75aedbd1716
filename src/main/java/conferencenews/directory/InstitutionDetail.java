package conferencenews.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an institution.
 *
 * @param name in the language asked for
 * @param otherNames in other languages
 * @param shortName may be empty
 * @param country ISO 3166-1 alpha-2; may be empty
 * @param ror its address; null if there is none
 * @param web may be empty
 * @param sameAs addresses of the same institution elsewhere
 * @param children what is part of it, by name
 */
public record InstitutionDetail(
        long id,
        String name,
        List<LocalName> otherNames,
        String shortName,
        String country,
        @Nullable InstitutionLink parent,
        @Nullable String ror,
        String web,
        List<String> sameAs,
        List<InstitutionLink> children,
        String slug) {}
