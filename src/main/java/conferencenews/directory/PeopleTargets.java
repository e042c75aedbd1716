package conferencenews.directory;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People as articles link to them. */
@Component
@Order(4)
class PeopleTargets implements LinkTargets {

    private final Directory directory;
    private final DirectoryRows rows;
    private final DirectoryEditing editing;

    PeopleTargets(Directory directory, DirectoryRows rows, DirectoryEditing editing) {
        this.directory = directory;
        this.rows = rows;
        this.editing = editing;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.PERSON;
    }

    @Override
    public Map<Long, Linked> named(Collection<Long> ids, String language) {
        return linked(directory.people(ids, language), language);
    }

    @Override
    public List<Linked> suggest(String typed, String language, int most) {
        Map<Long, PersonLink> found = directory.suggestPeople(typed, language, most).stream()
                .collect(Collectors.toMap(PersonLink::id, person -> person, (one, same) -> one, LinkedHashMap::new));
        return List.copyOf(linked(found, language).values());
    }

    @Override
    public List<Long> called(String name) {
        return directory.peopleNamed(name);
    }

    @Override
    public long add(Actor actor, String language, String name) {
        return editing.addPerson(actor, language, name);
    }

    @Override
    public Map<Long, Set<String>> spellings(Collection<Long> ids) {
        return rows.spellingsOfPeople(ids);
    }

    private Map<Long, Linked> linked(Map<Long, PersonLink> people, String language) {
        Set<Long> affiliations = people.values().stream()
                .map(PersonLink::affiliation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, InstitutionLink> institutions = directory.institutions(affiliations, language);
        Map<Long, Linked> linked = new LinkedHashMap<>();
        people.forEach((asked, person) -> {
            InstitutionLink at = person.affiliation() == null ? null : institutions.get(person.affiliation());
            linked.put(
                    asked,
                    new Linked(
                            LinkKind.PERSON,
                            person.id(),
                            person.name(),
                            at == null ? "" : at.name(),
                            at == null ? "" : at.country(),
                            person.path()));
        });
        return linked;
    }
}
