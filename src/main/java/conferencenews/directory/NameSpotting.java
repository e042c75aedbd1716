package conferencenews.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the names of the directory in texts. All of them are in memory; what changes afterwards is read by its number
 * into a second, small index, until it is large enough to read everything anew.
 */
@Component
public class NameSpotting {

    private static final int MOST_CHANGES = 1_000;

    /** Transactions that began before others may end after them: so many changes are looked at again. */
    private static final int OVERLAP = 100;

    private static final long PERSON_BIT = 1L << 62;

    private static final String PEOPLE = """
            select p.id, n.language, n.variant, n.family, n.given, n.family_first
            from person p join person_name n on n.person_id = p.id where p.merged_into is null""";

    private static final String INSTITUTIONS = """
            select i.id, n.name from institution i join institution_name n on n.institution_id = i.id
            where i.merged_into is null""";

    private final JdbcClient database;
    private Index index = Index.NOTHING;

    NameSpotting(JdbcClient database) {
        this.database = database;
    }

    /** Known names, the longest where one lies within another; those of several have several targets. */
    public List<Spotted> known(String text) {
        Index present = present();
        List<NameToken> tokens = NameToken.of(text);
        Map<Place, Set<Target>> found = new LinkedHashMap<>();
        present.base.find(text, tokens).stream()
                .filter(hit -> !present.changed.contains(hit.target()))
                .forEach(hit -> found.computeIfAbsent(Place.of(hit), place -> new LinkedHashSet<>())
                        .add(Target.of(hit.target())));
        present.recent
                .find(text, tokens)
                .forEach(hit -> found.computeIfAbsent(Place.of(hit), place -> new LinkedHashSet<>())
                        .add(Target.of(hit.target())));
        return longest(found);
    }

    private static List<Spotted> longest(Map<Place, Set<Target>> found) {
        List<Place> places = new ArrayList<>(found.keySet());
        places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
        List<Spotted> spotted = new ArrayList<>();
        int end = 0;
        for (Place place : places) {
            if (place.start >= end) {
                spotted.add(new Spotted(place.start, place.end, List.copyOf(found.get(place))));
                end = place.end;
            }
        }
        return spotted;
    }

    private synchronized Index present() {
        if (index == Index.NOTHING) {
            index = everything();
            return index;
        }
        Map<Long, Long> changes = changesAfter(index.last - OVERLAP);
        if (index.seen.containsAll(changes.keySet())) {
            return index;
        }
        Set<Long> changed = new HashSet<>(index.changed);
        changed.addAll(changes.values());
        index = changed.size() > MOST_CHANGES ? everything() : index.followed(changes, changed, of(changed));
        return index;
    }

    private Index everything() {
        Map<Long, Long> changes = changesAfter(lastChange() - OVERLAP);
        NameAutomaton.Builder names = new NameAutomaton.Builder(1_000);
        people(PEOPLE, names, Set.of());
        institutions(INSTITUTIONS, names, Set.of());
        return new Index(
                names.build(), new NameAutomaton.Builder(0).build(), Set.of(), changes.keySet(), last(changes));
    }

    private NameAutomaton of(Set<Long> targets) {
        NameAutomaton.Builder names = new NameAutomaton.Builder(targets.size());
        Set<Long> people = new HashSet<>();
        Set<Long> institutions = new HashSet<>();
        targets.forEach(target ->
                (Target.of(target).kind == LinkKind.PERSON ? people : institutions).add(Target.of(target).id));
        if (!people.isEmpty()) {
            people(PEOPLE + " and p.id in (:ids)", names, people);
        }
        if (!institutions.isEmpty()) {
            institutions(INSTITUTIONS + " and i.id in (:ids)", names, institutions);
        }
        return names.build();
    }

    private void people(String question, NameAutomaton.Builder names, Set<Long> ids) {
        asked(question, ids).query(row -> {
            PersonName name = new PersonName(
                    row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5), row.getBoolean(6));
            long target = PERSON_BIT | row.getLong(1);
            name.spellings().forEach(spelling -> names.add(spelling, target));
        });
    }

    private void institutions(String question, NameAutomaton.Builder names, Set<Long> ids) {
        asked(question, ids).query(row -> {
            names.add(row.getString(2), row.getLong(1));
        });
    }

    private JdbcClient.StatementSpec asked(String question, Set<Long> ids) {
        JdbcClient.StatementSpec asked = database.sql(question);
        return ids.isEmpty() ? asked : asked.param("ids", ids);
    }

    private long lastChange() {
        return database.sql("select id from directory_change order by id desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The targets of the changes by the numbers of these. */
    private Map<Long, Long> changesAfter(long number) {
        Map<Long, Long> changes = new LinkedHashMap<>();
        database.sql("select id, kind, target_id from directory_change where id > :number order by id")
                .param("number", number)
                .query(row -> {
                    boolean person = row.getInt(2) == LinkKind.PERSON.code();
                    changes.put(row.getLong(1), (person ? PERSON_BIT : 0) | row.getLong(3));
                });
        return changes;
    }

    private static long last(Map<Long, Long> changes) {
        return changes.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * @param changed since the base was made: what it says of these is not true any more
     * @param seen the numbers of the last changes
     */
    private record Index(NameAutomaton base, NameAutomaton recent, Set<Long> changed, Set<Long> seen, long last) {

        static final Index NOTHING = new Index(
                new NameAutomaton.Builder(0).build(), new NameAutomaton.Builder(0).build(), Set.of(), Set.of(), 0);

        Index followed(Map<Long, Long> changes, Set<Long> changed, NameAutomaton recent) {
            return new Index(base, recent, changed, changes.keySet(), Math.max(last, NameSpotting.last(changes)));
        }
    }

    private record Place(int start, int end) {

        static Place of(NameAutomaton.Hit hit) {
            return new Place(hit.start(), hit.end());
        }
    }

    /** Whom a name means. */
    public record Target(LinkKind kind, long id) {

        static Target of(long code) {
            return (code & PERSON_BIT) != 0
                    ? new Target(LinkKind.PERSON, code & ~PERSON_BIT)
                    : new Target(LinkKind.INSTITUTION, code);
        }
    }

    /** @param start in UTF-16 characters */
    public record Spotted(int start, int end, List<Target> targets) {}
}
