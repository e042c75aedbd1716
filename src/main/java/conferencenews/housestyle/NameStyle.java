package conferencenews.housestyle;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Chinese names of which some have the family name in capitals, or behind the given name, and others do not. */
@Component
class NameStyle implements Rule {

    @Override
    public String name() {
        return "name-style";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        if (!manuscript.isEnglish()) {
            return;
        }
        List<PersonName> names = manuscript.passages().stream()
                .filter(passage -> passage.field() != Field.HEADLINE)
                .flatMap(passage -> PersonName.in(passage).stream())
                .toList();
        boolean capitals = isUsual(names, PersonName::hasCapitals);
        boolean familyFirst = isUsual(names, PersonName::isFamilyFirst);
        for (PersonName name : names) {
            if (name.hasCapitals() != capitals || name.isFamilyFirst() != familyFirst) {
                note(name, capitals, familyFirst, found);
            }
        }
    }

    private static boolean isUsual(List<PersonName> names, Predicate<PersonName> style) {
        long like = names.stream().filter(style).count();
        return like > 0 && 2 * like >= names.size();
    }

    private static void note(PersonName name, boolean capitals, boolean familyFirst, Findings found) {
        String family = name.familyIn(capitals);
        String given = name.given().text();
        String whole = familyFirst ? family + " " + given : given + " " + family;
        String message = name.isFamilyFirst() == familyFirst ? (capitals ? "capitals" : "small") : "order";
        found.mend(
                name.passage(),
                name.start(),
                name.end(),
                new Edit(name.start(), name.end(), whole),
                message,
                name.passage().text().substring(name.start(), name.end()),
                whole);
    }
}
