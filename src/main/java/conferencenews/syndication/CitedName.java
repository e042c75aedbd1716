package conferencenews.syndication;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as programs that keep references sort it. Credits hold names as they are printed: what is family and what given
 * follows from how names are written; one that is no person's, or that cannot be told apart, stays whole.
 *
 * @param family the family name with its particles, or the whole
 * @param given empty if the name is whole
 */
record CitedName(String family, String given) {

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern TITLES = Pattern.compile("(?iu)^(?:(?:professor|prof|dr|mr|mrs|ms)\\.?\\s+)+");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?iu)\\b(?:office|university|college|school|department"
                    + "|faculty|institute|cent(?:er|re)|news|team|hospital|committee|society|association|press|editors?|staff)\\b");
    private static final Pattern NO_PERSON_HAN =
            Pattern.compile(".*(?:大学|学院|学校|医院|办公室|中心|部|处|委员会|协会|学会|记者站|通讯社|编辑部|团队)");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu",
            "bin", "binti", "ibn", "al", "el");
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "西门", "南宫", "长孙", "宇文", "端木", "轩辕",
            "独孤", "呼延");
    /** The commonest in pinyin: in front of another word they are the family's, as Chinese names are written. */
    private static final Set<String> PINYIN_SURNAMES = Set.of(
            ("wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han"
                            + " tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye"
                            + " yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang"
                            + " mao qiu qin gu hou shao meng long wan duan qian")
                    .split(" "));

    private static final int LONGEST_HAN = 4;

    /** @param printed as it stands with the article */
    static CitedName of(String printed) {
        String name = TITLES.matcher(printed.strip().replaceAll("\\s+", " ")).replaceFirst("");
        if (HAN.matcher(name).matches()) {
            return ofHan(name);
        }
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1 && name.indexOf(',', comma + 1) < 0) {
            return new CitedName(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        List<String> words = Arrays.asList(name.split(" "));
        if (words.size() < 2 || comma >= 0 || NO_PERSON.matcher(name).find()) {
            return new CitedName(name, "");
        }
        int capitals = familyInCapitals(words);
        if (capitals > 0) {
            return ofCapitals(words, capitals);
        }
        return isChineseOrder(words) ? new CitedName(words.get(0), words.get(1)) : ofLast(words);
    }

    boolean isWhole() {
        return given.isEmpty();
    }

    /** Family name first, as bibliographies sort. */
    String inverted() {
        return isWhole() ? family : family + ", " + given;
    }

    private static CitedName ofHan(String name) {
        if (name.length() < 2
                || name.length() > LONGEST_HAN
                || name.contains("·")
                || NO_PERSON_HAN.matcher(name).matches()) {
            return new CitedName(name, "");
        }
        int family = name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2)) ? 2 : 1;
        return new CitedName(name.substring(0, family), name.substring(family));
    }

    /** How many words in capitals there are, at the beginning or else at the end, beside words that are not: LIU Enmei. */
    private static int familyInCapitals(List<String> words) {
        long capitals = words.stream().filter(CitedName::isInCapitals).count();
        boolean together = capitals < words.size()
                && (words.subList(0, (int) capitals).stream().allMatch(CitedName::isInCapitals)
                        || words.subList(words.size() - (int) capitals, words.size()).stream()
                                .allMatch(CitedName::isInCapitals));
        return together ? (int) capitals : 0;
    }

    private static CitedName ofCapitals(List<String> words, int count) {
        boolean first = isInCapitals(words.get(0));
        List<String> family = first ? words.subList(0, count) : words.subList(words.size() - count, words.size());
        List<String> given = first ? words.subList(count, words.size()) : words.subList(0, words.size() - count);
        return new CitedName(
                family.stream().map(CitedName::inSmallLetters).collect(Collectors.joining(" ")),
                String.join(" ", given));
    }

    /** Where both words could be the family's, nothing is known. */
    private static boolean isChineseOrder(List<String> words) {
        return words.size() == 2 && isPinyinSurname(words.get(0)) && !isPinyinSurname(words.get(1));
    }

    private static boolean isPinyinSurname(String word) {
        return PINYIN_SURNAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static CitedName ofLast(List<String> words) {
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        return new CitedName(
                String.join(" ", words.subList(family, words.size())), String.join(" ", words.subList(0, family)));
    }

    /** Two letters at least: an initial is a given name. */
    private static boolean isInCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).count() > 1
                && !word.contains(".")
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static String inSmallLetters(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
