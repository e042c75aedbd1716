package conferencenews.article;

import conferencenews.directory.InstitutionDetail;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.LocalName;
import conferencenews.directory.PersonDetail;
import conferencenews.site.Site;
import conferencenews.site.Thing;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and institutions as schema.org has them, everything also visible on their pages. */
@Component
class EntityThings {

    private final Site site;

    EntityThings(Site site) {
        this.site = site;
    }

    Thing person(PersonDetail person, String language) {
        String address = site.absolute(site.prefix(language) + "/people/" + person.id() + "/" + person.slug());
        return Thing.of("Person")
                .id(address + "#person")
                .with("url", address)
                .with("name", person.name())
                .with("alternateName", alternates(person.otherNames()))
                .with("affiliation", organization(person.affiliation()))
                .with("identifier", person.orcid())
                .with("sameAs", same(person.orcid(), person.web(), person.sameAs()));
    }

    Thing institution(InstitutionDetail institution, String language) {
        String address =
                site.absolute(site.prefix(language) + "/institutions/" + institution.id() + "/" + institution.slug());
        return Thing.of(type(institution))
                .id(address + "#organization")
                .with("url", address)
                .with("name", institution.name())
                .with(
                        "alternateName",
                        Stream.concat(alternates(institution.otherNames()).stream(), Stream.of(institution.shortName()))
                                .filter(name -> !name.isEmpty())
                                .toList())
                .with("address", country(institution.country()))
                .with("parentOrganization", organization(institution.parent()))
                .with("identifier", institution.ror())
                .with("sameAs", same(institution.ror(), institution.web(), institution.sameAs()));
    }

    /** A university says so in its name; everything else is an organization. */
    private static String type(InstitutionDetail institution) {
        boolean university = Stream.concat(
                        Stream.of(institution.name()),
                        institution.otherNames().stream().map(LocalName::name))
                .anyMatch(name -> name.matches("(?i).*(\\buniversit|大学$|\\bcollege\\b).*"));
        return university && institution.parent() == null ? "CollegeOrUniversity" : "Organization";
    }

    private static @Nullable Thing organization(@Nullable InstitutionLink institution) {
        return institution == null ? null : Thing.of("Organization").with("name", institution.name());
    }

    private static @Nullable Thing country(String code) {
        return code.isEmpty() ? null : Thing.of("PostalAddress").with("addressCountry", code);
    }

    private static List<String> alternates(List<LocalName> names) {
        return names.stream().map(LocalName::name).toList();
    }

    private static List<String> same(@Nullable String identifier, String web, List<String> others) {
        return Stream.concat(Stream.of(identifier == null ? "" : identifier, web), others.stream())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
