package conferencenews.directory;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Institutions as articles link to them. */
@Component
@Order(5)
class InstitutionTargets implements LinkTargets {

    private final Directory directory;
    private final DirectoryRows rows;
    private final DirectoryEditing editing;

    InstitutionTargets(Directory directory, DirectoryRows rows, DirectoryEditing editing) {
        this.directory = directory;
        this.rows = rows;
        this.editing = editing;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.INSTITUTION;
    }

    @Override
    public Map<Long, Linked> named(Collection<Long> ids, String language) {
        Map<Long, Linked> linked = new LinkedHashMap<>();
        directory.institutions(ids, language).forEach((asked, institution) -> linked.put(asked, linked(institution)));
        return linked;
    }

    @Override
    public List<Linked> suggest(String typed, String language, int most) {
        return directory.suggestInstitutions(typed, language, most).stream()
                .map(InstitutionTargets::linked)
                .toList();
    }

    @Override
    public List<Long> called(String name) {
        return directory.institutionsNamed(name);
    }

    @Override
    public long add(Actor actor, String language, String name) {
        return editing.addInstitution(actor, language, name);
    }

    @Override
    public Map<Long, Set<String>> spellings(Collection<Long> ids) {
        return rows.spellingsOfInstitutions(ids);
    }

    private static Linked linked(InstitutionLink institution) {
        return new Linked(
                LinkKind.INSTITUTION,
                institution.id(),
                institution.name(),
                institution.shortName(),
                institution.country(),
                institution.path());
    }
}
