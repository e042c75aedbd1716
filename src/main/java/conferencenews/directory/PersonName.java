package conferencenews.directory;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One name of a person, as it is written there: {@code LIU}, {@code Enmei}.
 *
 * @param language a BCP 47 tag; empty for a way of writing that belongs to none
 * @param variant another way of writing: found, but not printed as the person's name
 */
@Embeddable
public record PersonName(String language, boolean variant, String family, String given, boolean familyFirst) {

    static final int MAX_LENGTH = 100;

    private static final Set<String> COMPOUND =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木", "歐陽", "諸葛");

    /** A name typed as one: in capitals stands the family name, else it is the last word; a Chinese one comes first. */
    static PersonName typed(String language, boolean variant, String name) {
        String typed = name.strip().replaceAll("\\s+", " ");
        if (isIdeographic(typed)) {
            String together = typed.replaceAll("[\\s·]", "");
            int family = together.length() > 2 && COMPOUND.contains(together.substring(0, 2)) ? 2 : 1;
            return new PersonName(language, variant, together.substring(0, family), together.substring(family), true);
        }
        List<String> words = List.of(typed.split(" "));
        List<String> capitals = words.stream().takeWhile(PersonName::isCapital).toList();
        if (!capitals.isEmpty() && capitals.size() < words.size()) {
            return parted(language, variant, words, capitals.size(), true);
        }
        return words.size() == 1
                ? new PersonName(language, variant, typed, "", false)
                : parted(language, variant, words, words.size() - 1, false);
    }

    private static PersonName parted(
            String language, boolean variant, List<String> words, int at, boolean familyFirst) {
        String first = String.join(" ", words.subList(0, at));
        String second = String.join(" ", words.subList(at, words.size()));
        return new PersonName(
                language, variant, familyFirst ? first : second, familyFirst ? second : first, familyFirst);
    }

    /** As it is printed: {@code LIU Enmei}, {@code Anna Berg}, {@code 刘恩梅}. */
    public String printed() {
        return printed(familyFirst);
    }

    private String printed(boolean familyFirst) {
        String space = isIdeographic(family + given) ? "" : " ";
        return Stream.of(familyFirst ? family : given, familyFirst ? given : family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(space));
    }

    /** The ways in which a text may write it: Latin names in both orders. */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(printed());
        if (!isIdeographic(family + given)) {
            spellings.add(printed(!familyFirst));
        }
        return spellings;
    }

    private static boolean isIdeographic(String name) {
        return !name.isEmpty()
                && name.codePoints().allMatch(sign -> NameKey.isIdeograph(sign) || sign == ' ' || sign == '·');
    }

    private static boolean isCapital(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && Arrays.stream(word.split(""))
                        .noneMatch(sign -> sign.codePoints().anyMatch(Character::isLowerCase));
    }
}
