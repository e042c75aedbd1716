package conferencenews.directory;

import conferencenews.site.Site;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public pages say of one person or institution, by four questions at most. */
@Component
@Transactional(readOnly = true)
class DirectoryDetails {

    private static final int MOST_CHILDREN = 200;

    private final People people;
    private final Institutions institutions;
    private final DirectoryRows rows;
    private final Site site;

    DirectoryDetails(People people, Institutions institutions, DirectoryRows rows, Site site) {
        this.people = people;
        this.institutions = institutions;
        this.rows = rows;
        this.site = site;
    }

    /** Of a merged one what it was merged into. */
    Optional<PersonDetail> person(long id, String language) {
        return people.findById(id)
                .flatMap(person ->
                        person.mergedInto() == null ? Optional.of(person) : people.findById(person.mergedInto()))
                .map(person -> detail(person, language));
    }

    /** Of a merged one what it was merged into. */
    Optional<InstitutionDetail> institution(long id, String language) {
        return institutions
                .findById(id)
                .flatMap(found ->
                        found.mergedInto() == null ? Optional.of(found) : institutions.findById(found.mergedInto()))
                .map(institution -> detail(institution, language));
    }

    private PersonDetail detail(Person person, String language) {
        List<LocalName> names = person.names().stream()
                .filter(name -> !name.variant())
                .map(name -> new LocalName(name.language(), name.printed()))
                .toList();
        LocalName name = in(names, language);
        return new PersonDetail(
                person.id(),
                name.name(),
                others(names, name),
                person.affiliation() == null ? null : link(person.affiliation(), language),
                person.orcid() == null ? null : Orcid.ADDRESS + person.orcid(),
                person.web(),
                person.sameAs().lines().toList(),
                DirectoryRows.slug(in(names, site.defaultLanguage()).name(), person.id()));
    }

    private InstitutionDetail detail(Institution institution, String language) {
        List<LocalName> names = names(institution, InstitutionName.NAME);
        List<LocalName> shortNames = names(institution, InstitutionName.SHORT);
        LocalName name = in(names, language);
        return new InstitutionDetail(
                institution.id(),
                name.name(),
                others(names, name),
                shortNames.isEmpty() ? "" : in(shortNames, language).name(),
                institution.country(),
                institution.parent() == null ? null : link(institution.parent(), language),
                institution.ror() == null ? null : Ror.ADDRESS + institution.ror(),
                institution.web(),
                institution.sameAs().lines().toList(),
                children(institution.id(), language),
                DirectoryRows.slug(in(names, site.defaultLanguage()).name(), institution.id()));
    }

    private List<InstitutionLink> children(long institution, String language) {
        List<Long> ids = rows.children(institution, MOST_CHILDREN);
        List<InstitutionLink> children =
                new ArrayList<>(rows.institutions(ids, language).values());
        children.sort(Comparator.comparing(
                InstitutionLink::name, Collator.getInstance(Locale.forLanguageTag(language))::compare));
        return children;
    }

    private @Nullable InstitutionLink link(long institution, String language) {
        Map<Long, InstitutionLink> found = rows.institutions(List.of(institution), language);
        return found.get(institution);
    }

    private static List<LocalName> names(Institution institution, String kind) {
        return institution.names().stream()
                .filter(name -> name.kind().equals(kind))
                .map(name -> new LocalName(name.language(), name.name()))
                .toList();
    }

    private static LocalName in(List<LocalName> names, String language) {
        return names.stream()
                .filter(name -> name.language().equals(language))
                .findFirst()
                .orElse(names.get(0));
    }

    private static List<LocalName> others(List<LocalName> names, LocalName shown) {
        return names.stream()
                .filter(name -> !name.name().equals(shown.name()))
                .distinct()
                .toList();
    }
}
