package conferencenews.conference;

import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionLink;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts who took part in the editions of a series. */
@Repository
class EditionStatistics {

    private static final String COUNTS = """
            select c.edition_id, count(distinct p.person_id), count(distinct case when c.kind = 'talk' then c.id end)
            from conference c left join participation p on p.conference_id = c.id
            where c.edition_id in (:ids) group by c.edition_id""";

    private static final String INSTITUTIONS = """
            select c.edition_id, i.institution_id from conference_institution i
            join conference c on c.id = i.conference_id where c.edition_id in (:ids)
            union
            select c.edition_id, p.institution_id from participation p
            join conference c on c.id = p.conference_id where c.edition_id in (:ids) and p.institution_id is not null""";

    private final JdbcClient database;
    private final Directory directory;

    EditionStatistics(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** The edition of each conference, session and talk of those editions. */
    Map<Long, Long> editions(List<ConferenceNode> editions) {
        Map<Long, Long> nodes = new HashMap<>();
        if (!editions.isEmpty()) {
            database.sql("select id, edition_id from conference where edition_id in (:ids)")
                    .param("ids", editions.stream().map(ConferenceNode::id).toList())
                    .query(row -> {
                        nodes.put(row.getLong(1), row.getLong(2));
                    });
        }
        return nodes;
    }

    /** @param articles what was written of each edition */
    EditionFigures of(List<ConferenceNode> editions, Map<Long, Long> articles, String language) {
        if (editions.isEmpty()) {
            return EditionFigures.NONE;
        }
        List<Long> ids = editions.stream().map(ConferenceNode::id).toList();
        Map<Long, long[]> counts = new HashMap<>();
        database.sql(COUNTS).param("ids", ids).query(row -> {
            counts.put(row.getLong(1), new long[] {row.getLong(2), row.getLong(3)});
        });
        Map<Long, Set<Long>> institutions = institutions(ids, language);
        Map<Long, InstitutionLink> known = directory.institutions(
                institutions.values().stream().flatMap(Collection::stream).toList(), language);
        List<EditionFigures.Row> rows = editions.stream()
                .sorted(Comparator.comparing(
                        edition ->
                                edition.span() == null ? null : edition.span().begins(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(edition -> row(edition, counts, institutions, known, articles))
                .toList();
        Set<Long> all = new HashSet<>();
        institutions.values().forEach(some -> some.forEach(id -> all.add(present(id, known))));
        return new EditionFigures(rows, all.size());
    }

    private Map<Long, Set<Long>> institutions(List<Long> ids, String language) {
        Map<Long, Set<Long>> institutions = new HashMap<>();
        database.sql(INSTITUTIONS).param("ids", ids).query(row -> {
            institutions.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
        });
        return institutions;
    }

    private static EditionFigures.Row row(
            ConferenceNode edition,
            Map<Long, long[]> counts,
            Map<Long, Set<Long>> institutions,
            Map<Long, InstitutionLink> known,
            Map<Long, Long> articles) {
        Set<Long> there = institutions.getOrDefault(edition.id(), Set.of());
        long[] counted = counts.getOrDefault(edition.id(), new long[2]);
        return new EditionFigures.Row(
                edition,
                counted[0],
                there.stream().map(id -> present(id, known)).distinct().count(),
                there.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(InstitutionLink::country)
                        .filter(country -> !country.isEmpty())
                        .distinct()
                        .count(),
                counted[1],
                articles.getOrDefault(edition.id(), 0L));
    }

    /** Two that were merged are one. */
    private static long present(long id, Map<Long, InstitutionLink> known) {
        InstitutionLink link = known.get(id);
        return link == null ? id : link.id();
    }
}
