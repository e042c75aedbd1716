package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PlainText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        requireName("person", name);
        PersonName typed = PersonName.typed(language, false, name);
        if (typed.family().length() > PersonName.MAX_LENGTH || typed.given().length() > PersonName.MAX_LENGTH) {
            throw new Refused("person", "site.text.long");
        }
        Person person = people.save(new Person(List.of(typed)));
        people.flush();
        remember(person);
        events.publishEvent(new Person.Changed(actor.id(), "person-added", person.id(), typed.printed()));
        return person.id();
    }

    /** By name only: whoever writes an article may name something new. */
    long addInstitution(Actor actor, String language, String name) {
        actor.require(Role.CONTRIBUTOR);
        requireName("institution", name);
        String printed = name.strip().replaceAll("\\s+", " ");
        Institution institution = institutions.save(
                new Institution(List.of(new InstitutionName(language, InstitutionName.NAME, printed))));
        institutions.flush();
        remember(institution);
        events.publishEvent(new Institution.Changed(actor.id(), "institution-added", institution.id(), printed));
        return institution.id();
    }

    private void remember(Person person) {
        Set<String> spellings = person.names().stream()
                .flatMap(name -> name.spellings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        keys.remember(DirectoryKind.PERSON, person.id(), spellings);
    }

    private void remember(Institution institution) {
        keys.remember(
                DirectoryKind.INSTITUTION,
                institution.id(),
                institution.names().stream().map(InstitutionName::name).toList());
    }

    private static void requireName(String field, String name) {
        if (NameKey.of(name).isEmpty()) {
            throw new Refused(field, "directory.name.missing");
        }
        if (!PlainText.Check.isClean(name)) {
            throw new Refused(field, "site.text.control");
        }
        if (name.strip().length() > InstitutionName.MAX_LENGTH) {
            throw new Refused(field, "site.text.long");
        }
    }
}
