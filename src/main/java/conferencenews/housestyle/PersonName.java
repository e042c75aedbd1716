package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Chinese person's name in Latin letters, as it is written at one place.
 *
 * @param family the family name, {@code given} the other one
 */
record PersonName(Passage passage, Word family, Word given) {

    static final Set<String> TITLES =
            Set.of("Professor", "Prof", "Dr", "Doctor", "Mr", "Ms", "Mrs", "Miss", "Academician");

    /** The hundred or so most frequent family names in Hanyu Pinyin, and some of two syllables. */
    private static final Set<String> FAMILIES = Set.of(
            ("ai an bai bao bi bian cai cao cen chang che chen cheng chi chu cui dai deng di ding dong dou du duan fan"
                            + " fang fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji"
                            + " jia jian jiang jiao jin jing ju kang kong kuang lai lan lei li lian liang liao lin ling liu"
                            + " long lou lu luo lü ma mao mei meng mi miao mo mou mu ni nie ning ou ouyang pan pang pei peng"
                            + " pu qi qian qiao qin qiu qu quan ran rao ren rong ruan sha shan shang shangguan shao shen"
                            + " sheng shi shu sima song su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu"
                            + " xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zang"
                            + " zeng zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuge zong zou zuo")
                    .split(" "));

    private static final String SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|[aeiouü])";

    private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "(?:[-’']?" + SYLLABLE + "){0,2}");

    static final int LONGEST = 20;

    /** The names of a text; without a title before it only one whose family name is in capitals is surely one. */
    static List<PersonName> in(Passage passage) {
        List<PersonName> names = new ArrayList<>();
        List<Word> words = Word.in(passage.text());
        for (int each = 0; each + 1 < words.size(); each++) {
            Word first = words.get(each);
            Word second = words.get(each + 1);
            if (first.touches(second, passage.text())) {
                boolean titled = each > 0 && isTitle(words.get(each - 1), first, passage.text());
                of(passage, first, second, titled).ifPresent(names::add);
            }
        }
        return names;
    }

    /** Whether a word is a title of the person whose name comes next; a full stop may stand between. */
    static boolean isTitle(Word title, Word name, String text) {
        return TITLES.contains(title.text()) && name.start() - title.end() <= 2 && text.charAt(name.start() - 1) == ' ';
    }

    static boolean isFamily(Word word) {
        return FAMILIES.contains(word.text().toLowerCase(Locale.ROOT));
    }

    private static Optional<PersonName> of(Passage passage, Word first, Word second, boolean titled) {
        if (first.isCapitals() && isFamily(first) && isGiven(second)) {
            return Optional.of(new PersonName(passage, first, second));
        }
        if (second.isCapitals() && isFamily(second) && isGiven(first)) {
            return Optional.of(new PersonName(passage, second, first));
        }
        if (titled && first.isCapitalised() && isFamily(first) && isGiven(second)) {
            return Optional.of(new PersonName(passage, first, second));
        }
        if (titled && second.isCapitalised() && isFamily(second) && isGiven(first) && !isFamily(first)) {
            return Optional.of(new PersonName(passage, second, first));
        }
        return Optional.empty();
    }

    private static boolean isGiven(Word word) {
        return Character.isUpperCase(word.text().charAt(0))
                && !word.isCapitals()
                && word.text().length() <= LONGEST
                && GIVEN.matcher(word.text().toLowerCase(Locale.ROOT)).matches();
    }

    boolean hasCapitals() {
        return family.isCapitals();
    }

    boolean isFamilyFirst() {
        return family.start() < given.start();
    }

    int start() {
        return Math.min(family.start(), given.start());
    }

    int end() {
        return Math.max(family.end(), given.end());
    }

    String familyIn(boolean capitals) {
        String name = family.text();
        return capitals
                ? name.toUpperCase(Locale.ROOT)
                : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
