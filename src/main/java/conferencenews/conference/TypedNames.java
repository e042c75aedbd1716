package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.PersonLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names of people and institutions as they are typed: {@code 8 – Monash University}. The number says which is meant and
 * stands before those that are known; a name without one is looked up, and added where nobody is called so.
 */
@Component
class TypedNames {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})(\\s+–\\s.*)?");

    private final Directory directory;

    TypedNames(Directory directory) {
        this.directory = directory;
    }

    /** Null if it is empty or cannot be meant; that is now among the problems. */
    @Nullable
    Long person(Actor actor, String language, String typed, String field, Problems problems) {
        return one(typed, field, problems, directory::hasPeople, name -> directory.person(actor, language, name));
    }

    /** Null if it is empty or cannot be meant; that is now among the problems. */
    @Nullable
    Long institution(Actor actor, String language, String typed, String field, Problems problems) {
        return one(
                typed,
                field,
                problems,
                directory::hasInstitutions,
                name -> directory.institution(actor, language, name));
    }

    /** People in one line, with semicolons between them. */
    List<Long> people(Actor actor, String language, String typed, String field, Problems problems) {
        List<Long> people = new ArrayList<>();
        for (String name : typed.split("[;；\\n]")) {
            add(people, person(actor, language, name, field, problems), name, field, problems);
        }
        return people;
    }

    /** Institutions, one on each line. */
    List<Long> institutions(Actor actor, String language, String typed, String field, Problems problems) {
        List<Long> institutions = new ArrayList<>();
        typed.lines()
                .forEach(name ->
                        add(institutions, institution(actor, language, name, field, problems), name, field, problems));
        return institutions;
    }

    static String numbered(PersonLink person) {
        return person.id() + " – " + person.name();
    }

    static String numbered(InstitutionLink institution) {
        return institution.id() + " – " + institution.name();
    }

    /** The lines of a form. */
    static String lines(Collection<Long> ids, Map<Long, InstitutionLink> institutions) {
        return String.join(
                "\n",
                ids.stream()
                        .map(institutions::get)
                        .filter(Objects::nonNull)
                        .map(TypedNames::numbered)
                        .toList());
    }

    private static void add(List<Long> ids, @Nullable Long id, String name, String field, Problems problems) {
        if (id != null) {
            problems.check(ids.contains(id), field, "conference.name.twice", name.strip());
            ids.add(id);
        }
    }

    private static @Nullable Long one(String typed, String field, Problems problems, Known known, Named named) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            long id = Long.parseLong(numbered.group(1));
            problems.check(!known.has(List.of(id)), field, "conference.name.unknown", name);
            return known.has(List.of(id)) ? id : null;
        }
        try {
            return named.id(name);
        } catch (conferencenews.directory.Refused refusal) {
            problems.check(
                    true, field, refusal.messageKey(), refusal.arguments().toArray());
            return null;
        }
    }

    private interface Known {

        boolean has(Collection<Long> ids);
    }

    private interface Named {

        long id(String name);
    }
}
