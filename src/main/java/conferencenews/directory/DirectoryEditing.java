package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on people and institutions. */
@Component
@Transactional
class DirectoryEditing {

    private final People people;
    private final Institutions institutions;
    private final DirectoryKeys keys;
    private final ApplicationEventPublisher events;

    DirectoryEditing(People people, Institutions institutions, DirectoryKeys keys, ApplicationEventPublisher events) {
        this.people = people;
        this.institutions = institutions;
        this.keys = keys;
        this.events = events;
    }

    /** By name only: whoever writes an article may name somebody new. */
    long addPerson(Actor actor, String language, String name) {
        actor.require(Role.CONTRIBUTOR);
        DirectoryRules.requireName("person", name);
        PersonName typed = PersonName.typed(language, false, name);
        if (typed.family().length() > PersonName.MAX_LENGTH || typed.given().length() > PersonName.MAX_LENGTH) {
            throw new Refused("person", "directory.name.long", String.valueOf(PersonName.MAX_LENGTH));
        }
        return added(actor, new Person(List.of(typed)));
    }

    /** By name only: whoever writes an article may name something new. */
    long addInstitution(Actor actor, String language, String name) {
        actor.require(Role.CONTRIBUTOR);
        DirectoryRules.requireName("institution", name);
        String printed = name.strip().replaceAll("\\s+", " ");
        return added(actor, new Institution(List.of(new InstitutionName(language, InstitutionName.NAME, printed))));
    }

    long add(Actor actor, PersonForm form) {
        actor.require(Role.EDITOR);
        Person person = new Person(List.of());
        fill(actor, person, form, null);
        return added(actor, person);
    }

    long add(Actor actor, InstitutionForm form) {
        actor.require(Role.EDITOR);
        Institution institution = new Institution(List.of());
        fill(actor, institution, form, null);
        return added(actor, institution);
    }

    void edit(Actor actor, long id, PersonForm form) {
        actor.require(Role.EDITOR);
        Person person = present(people.findById(id), Person::mergedInto);
        requireVersion(person.version(), form.version());
        fill(actor, person, form, id);
        people.flush();
        remember(person);
        events.publishEvent(new Person.Changed(
                actor.id(), "person-edited", id, person.names().get(0).printed()));
    }

    void edit(Actor actor, long id, InstitutionForm form) {
        actor.require(Role.EDITOR);
        Institution institution = present(institutions.findById(id), Institution::mergedInto);
        requireVersion(institution.version(), form.version());
        fill(actor, institution, form, id);
        institutions.flush();
        remember(institution);
        events.publishEvent(new Institution.Changed(
                actor.id(), "institution-edited", id, institution.names().get(0).name()));
    }

    /** Makes a person an alias of another, who takes over names, links and addresses. */
    void mergePerson(Actor actor, long id, long into, int version) {
        actor.require(Role.EDITOR);
        Person person = present(people.findById(id), Person::mergedInto);
        requireVersion(person.version(), version);
        Person other = other(people.findById(into), id, into, Person::mergedInto);
        requireOneIdentifier(person.orcid(), other.orcid(), "directory.orcid.differ");
        other.absorb(person);
        people.flush();
        people.redirectAliases(id, into);
        keys.forget(LinkKind.PERSON, id);
        remember(other);
        events.publishEvent(new Person.Merged(id, into));
        events.publishEvent(new Person.Changed(
                actor.id(), "person-merged", id, person.names().get(0).printed() + " → " + into));
    }

    /** Makes an institution an alias of another, which takes over names, links, addresses, people and what is part of it. */
    void mergeInstitution(Actor actor, long id, long into, int version) {
        actor.require(Role.EDITOR);
        Institution institution = present(institutions.findById(id), Institution::mergedInto);
        requireVersion(institution.version(), version);
        Institution other = other(institutions.findById(into), id, into, Institution::mergedInto);
        requireOneIdentifier(institution.ror(), other.ror(), "directory.ror.differ");
        other.absorb(institution);
        institutions.flush();
        if (other.parent() != null && institutions.ancestors(into).contains(into)) {
            throw new Refused("into", "directory.parent.cycle");
        }
        institutions.moveChildren(id, into);
        institutions.redirectAliases(id, into);
        people.moveAffiliations(id, into);
        keys.forget(LinkKind.INSTITUTION, id);
        remember(other);
        events.publishEvent(new Institution.Merged(id, into));
        events.publishEvent(new Institution.Changed(
                actor.id(), "institution-merged", id, institution.names().get(0).name() + " → " + into));
    }

    private long added(Actor actor, Person person) {
        people.save(person);
        people.flush();
        remember(person);
        String name = person.names().get(0).printed();
        events.publishEvent(new Person.Changed(actor.id(), "person-added", person.id(), name));
        return person.id();
    }

    private long added(Actor actor, Institution institution) {
        institutions.save(institution);
        institutions.flush();
        remember(institution);
        String name = institution.names().get(0).name();
        events.publishEvent(new Institution.Changed(actor.id(), "institution-added", institution.id(), name));
        return institution.id();
    }

    private void fill(Actor actor, Person person, PersonForm form, @Nullable Long id) {
        List<PersonName> names = form.names().stream()
                .filter(row -> !row.isBlank())
                .map(NameRow::person)
                .toList();
        DirectoryRules.requireNames(
                names.stream()
                        .filter(name -> !name.variant())
                        .map(PersonName::printed)
                        .toList(),
                names.size());
        String orcid = DirectoryRules.identifier("orcid", form.orcid(), Orcid::of);
        if (orcid != null) {
            people.findFirstByOrcidAndMergedIntoIsNull(orcid)
                    .filter(other -> !Objects.equals(other.id(), id))
                    .ifPresent(other -> {
                        throw new Refused(
                                "orcid",
                                "directory.orcid.taken",
                                other.names().get(0).printed());
                    });
        }
        Long affiliation = institution(actor, "affiliation", form.affiliation());
        person.edit(
                names,
                affiliation,
                orcid,
                DirectoryRules.address("web", form.web()),
                DirectoryRules.addresses(form.sameAs()));
    }

    private void fill(Actor actor, Institution institution, InstitutionForm form, @Nullable Long id) {
        List<InstitutionName> names = form.names().stream()
                .filter(row -> !row.isBlank())
                .map(NameRow::institution)
                .toList();
        DirectoryRules.requireNames(
                names.stream()
                        .filter(InstitutionName::isPrinted)
                        .map(InstitutionName::name)
                        .toList(),
                names.size());
        String country = form.country().toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new Refused("country", "directory.country.unknown", form.country());
        }
        String ror = DirectoryRules.identifier("ror", form.ror(), Ror::of);
        if (ror != null) {
            institutions
                    .findFirstByRorAndMergedIntoIsNull(ror)
                    .filter(other -> !Objects.equals(other.id(), id))
                    .ifPresent(other -> {
                        throw new Refused(
                                "ror",
                                "directory.ror.taken",
                                other.names().get(0).name());
                    });
        }
        Long parent = institution(actor, "parent", form.parent());
        if (id != null
                && parent != null
                && (parent.equals(id) || institutions.ancestors(parent).contains(id))) {
            throw new Refused("parent", "directory.parent.cycle");
        }
        institution.edit(
                names,
                country,
                parent,
                ror,
                DirectoryRules.address("web", form.web()),
                DirectoryRules.addresses(form.sameAs()));
    }

    /** The institution that was typed; one that is not known is added by its name. */
    private @Nullable Long institution(Actor actor, String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Long number = TypedTarget.number(typed);
        if (number != null) {
            Institution found = institutions
                    .findById(number)
                    .orElseThrow(() -> new Refused(field, "directory.institution.unknown", String.valueOf(number)));
            return found.mergedInto() == null ? Long.valueOf(found.id()) : found.mergedInto();
        }
        List<Long> called = keys.named(LinkKind.INSTITUTION, typed);
        if (called.size() > 1) {
            throw new Refused(field, "directory.institution.several", typed);
        }
        DirectoryRules.requireName(field, typed);
        return called.isEmpty() ? Long.valueOf(addInstitution(actor, "", typed)) : called.get(0);
    }

    private void remember(Person person) {
        Set<String> spellings = person.names().stream()
                .flatMap(name -> name.spellings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        keys.remember(LinkKind.PERSON, person.id(), spellings);
    }

    private void remember(Institution institution) {
        keys.remember(
                LinkKind.INSTITUTION,
                institution.id(),
                institution.names().stream().map(InstitutionName::name).toList());
    }

    private static <E> E present(Optional<E> found, Function<E, @Nullable Long> mergedInto) {
        return found.filter(entity -> mergedInto.apply(entity) == null).orElseThrow(PageNotFound::new);
    }

    private static <E> E other(Optional<E> found, long id, long into, Function<E, @Nullable Long> mergedInto) {
        if (id == into) {
            throw new Refused("into", "directory.merge.itself");
        }
        return found.filter(entity -> mergedInto.apply(entity) == null)
                .orElseThrow(() -> new Refused("into", "directory.merge.unknown"));
    }

    private static void requireVersion(int present, int seen) {
        if (present != seen) {
            throw new Refused(Refused.VERSION, "directory.changed");
        }
    }

    private static void requireOneIdentifier(@Nullable String one, @Nullable String other, String key) {
        if (one != null && other != null && !one.equals(other)) {
            throw new Refused("into", key, one, other);
        }
    }
}
