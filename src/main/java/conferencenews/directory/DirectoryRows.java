package conferencenews.directory;

import conferencenews.site.Site;
import conferencenews.site.Slug;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and institutions as readers see them: one question for any number of them. */
@Repository
class DirectoryRows {

    private static final String PEOPLE = """
            select asked.id as asked, person.id, person.affiliation_id as affiliation,
                   n.language, n.family, n.given, n.family_first
            from person asked join person on person.id = coalesce(asked.merged_into, asked.id)
            join person_name n on n.person_id = person.id and not n.variant
            where asked.id in (:ids) order by person.id, n.position""";

    private static final String INSTITUTIONS = """
            select asked.id as asked, institution.id, institution.country, institution.parent_id as parent,
                   n.language, n.kind, n.name
            from institution asked join institution on institution.id = coalesce(asked.merged_into, asked.id)
            join institution_name n on n.institution_id = institution.id and n.kind <> 'variant'
            where asked.id in (:ids) order by institution.id, n.position""";

    private static final String PERSON_NAMES = """
            select asked.id as asked, n.language, n.variant, n.family, n.given, n.family_first
            from person asked join person_name n on n.person_id = coalesce(asked.merged_into, asked.id)
            where asked.id in (:ids)""";

    private static final String INSTITUTION_NAMES = """
            select asked.id as asked, n.name
            from institution asked join institution_name n on n.institution_id = coalesce(asked.merged_into, asked.id)
            where asked.id in (:ids)""";

    private final JdbcClient database;
    private final Site site;

    DirectoryRows(JdbcClient database, Site site) {
        this.database = database;
        this.site = site;
    }

    /** By the ids asked for; for a merged one what it was merged into. */
    Map<Long, PersonLink> people(Collection<Long> ids, String language) {
        Map<Long, PersonLink> people = new LinkedHashMap<>();
        rows(PEOPLE, ids, PersonRow.class).stream()
                .collect(Collectors.groupingBy(PersonRow::asked, LinkedHashMap::new, Collectors.toList()))
                .forEach((asked, names) -> people.put(asked, person(names, language)));
        return people;
    }

    /** By the ids asked for; for a merged one what it was merged into. */
    Map<Long, InstitutionLink> institutions(Collection<Long> ids, String language) {
        Map<Long, InstitutionLink> institutions = new LinkedHashMap<>();
        rows(INSTITUTIONS, ids, InstitutionRow.class).stream()
                .collect(Collectors.groupingBy(InstitutionRow::asked, LinkedHashMap::new, Collectors.toList()))
                .forEach((asked, names) -> institutions.put(asked, institution(names, language)));
        return institutions;
    }

    /** The ways in which texts write them, by the ids asked for. */
    Map<Long, Set<String>> spellingsOfPeople(Collection<Long> ids) {
        return rows(PERSON_NAMES, ids, NameRow.class).stream()
                .collect(Collectors.groupingBy(
                        NameRow::asked,
                        Collectors.flatMapping(name -> name.name().spellings().stream(), Collectors.toSet())));
    }

    /** The ways in which texts write them, by the ids asked for. */
    Map<Long, Set<String>> spellingsOfInstitutions(Collection<Long> ids) {
        return rows(INSTITUTION_NAMES, ids, SpellingRow.class).stream()
                .collect(Collectors.groupingBy(
                        SpellingRow::asked, Collectors.mapping(SpellingRow::name, Collectors.toSet())));
    }

    /** What is part of an institution, at most so many. */
    List<Long> children(long institution, int most) {
        return database.sql("select id from institution where parent_id = :id order by id limit :most")
                .param("id", institution)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private <T> List<T> rows(String question, Collection<Long> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(question).param("ids", ids).query(type).list();
    }

    private PersonLink person(List<PersonRow> names, String language) {
        PersonRow row = names.get(0);
        return new PersonLink(
                row.id, name(names, language), row.affiliation, slug(name(names, site.defaultLanguage()), row.id));
    }

    private static String name(List<PersonRow> names, String language) {
        PersonRow row = names.stream()
                .filter(name -> name.language.equals(language))
                .findFirst()
                .orElse(names.get(0));
        return new PersonName(row.language, false, row.family, row.given, row.familyFirst).printed();
    }

    static String slug(String name, long id) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? String.valueOf(id) : slug;
    }

    private InstitutionLink institution(List<InstitutionRow> names, String language) {
        InstitutionRow first = names.get(0);
        return new InstitutionLink(
                first.id,
                name(names, InstitutionName.NAME, language),
                name(names, InstitutionName.SHORT, language),
                first.country,
                first.parent,
                slug(name(names, InstitutionName.NAME, site.defaultLanguage()), first.id));
    }

    private static String name(List<InstitutionRow> names, String kind, String language) {
        List<InstitutionRow> ofKind =
                names.stream().filter(name -> name.kind.equals(kind)).toList();
        return ofKind.stream()
                .filter(name -> name.language.equals(language))
                .findFirst()
                .or(() -> ofKind.stream().findFirst())
                .map(InstitutionRow::name)
                .orElse("");
    }

    private record PersonRow(
            long asked,
            long id,
            @Nullable Long affiliation,
            String language,
            String family,
            String given,
            boolean familyFirst) {}

    private record NameRow(
            long asked, String language, boolean variant, String family, String given, boolean familyFirst) {

        PersonName name() {
            return new PersonName(language, variant, family, given, familyFirst);
        }
    }

    private record SpellingRow(long asked, String name) {}

    private record InstitutionRow(
            long asked, long id, String country, @Nullable Long parent, String language, String kind, String name) {}
}
