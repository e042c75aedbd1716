package conferencenews.directory;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People and institutions as other modules name them. */
@Component
public class Directory {

    private final DirectoryRows rows;
    private final DirectoryKeys keys;
    private final DirectoryEditing editing;
    private final DirectoryDetails details;

    Directory(DirectoryRows rows, DirectoryKeys keys, DirectoryEditing editing, DirectoryDetails details) {
        this.rows = rows;
        this.keys = keys;
        this.editing = editing;
        this.details = details;
    }

    /** By the ids asked for; one that was merged leads to what it was merged into, one that is not there is missing. */
    public Map<Long, PersonLink> people(Collection<Long> ids, String language) {
        return rows.people(ids, language);
    }

    /** By the ids asked for; one that was merged leads to what it was merged into, one that is not there is missing. */
    public Map<Long, InstitutionLink> institutions(Collection<Long> ids, String language) {
        return rows.institutions(ids, language);
    }

    /** What is known of a person; of one that was merged what is known of the other. */
    public Optional<PersonDetail> person(long id, String language) {
        return details.person(id, language);
    }

    /** What is known of an institution; of one that was merged what is known of the other. */
    public Optional<InstitutionDetail> institution(long id, String language) {
        return details.institution(id, language);
    }

    public boolean hasPeople(Collection<Long> ids) {
        return rows.people(ids, "").keySet().containsAll(new HashSet<>(ids));
    }

    public boolean hasInstitutions(Collection<Long> ids) {
        return rows.institutions(ids, "").keySet().containsAll(new HashSet<>(ids));
    }

    /** Type-ahead: those of whose names, in any language and way of writing, a word begins so. */
    public List<PersonLink> suggestPeople(String typed, String language, int most) {
        List<Long> ids = keys.beginning(LinkKind.PERSON, typed, most);
        return inOrder(ids, rows.people(ids, language));
    }

    /** Type-ahead: those of whose names, in any language and way of writing, a word begins so. */
    public List<InstitutionLink> suggestInstitutions(String typed, String language, int most) {
        List<Long> ids = keys.beginning(LinkKind.INSTITUTION, typed, most);
        return inOrder(ids, rows.institutions(ids, language));
    }

    /** Who is called so, in any way of writing: more than one where names are shared. */
    public List<Long> peopleNamed(String name) {
        return keys.named(LinkKind.PERSON, name);
    }

    public List<Long> institutionsNamed(String name) {
        return keys.named(LinkKind.INSTITUTION, name);
    }

    /**
     * The one person called so, else a new one.
     *
     * @param name as it is printed: {@code LIU Enmei}, {@code Anna Berg}, {@code 刘恩梅}
     * @throws Refused if the name is empty or too long, or several are called so
     */
    @Transactional
    public long person(Actor actor, String language, String name) {
        List<Long> known = peopleNamed(name);
        if (known.size() > 1) {
            throw new Refused("person", "directory.person.several", name);
        }
        return known.isEmpty() ? editing.addPerson(actor, language, name) : known.get(0);
    }

    /**
     * The one institution called so, else a new one.
     *
     * @throws Refused if the name is empty or too long, or several are called so
     */
    @Transactional
    public long institution(Actor actor, String language, String name) {
        List<Long> known = institutionsNamed(name);
        if (known.size() > 1) {
            throw new Refused("institution", "directory.institution.several", name);
        }
        return known.isEmpty() ? editing.addInstitution(actor, language, name) : known.get(0);
    }

    private static <T> List<T> inOrder(List<Long> ids, Map<Long, T> found) {
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
