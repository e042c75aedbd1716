package conferencenews.housestyle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** "Two experts spoke", and none of them is named; or "three experts", and four names follow. */
@Component
class CountedPeople implements Rule {

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String CHINESE_NUMBERS = "两三四五六七八九十";

    /** So few are named one by one. */
    private static final int FEW = 5;

    private static final int LONGEST_SENTENCE = 400;

    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(" + String.join("|", NUMBERS)
                    + ")\\s(?:[a-z-]{1,20}\\s)?(?:experts|speakers|professors|scholars|scientists|academicians|laureates)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPOKE = Pattern.compile(
            "\\b(?:shared|spoke|delivered|gave|presented|lectured|signed|introduced|addressed|talked)\\b");

    private static final String CAPITALISED = "\\p{Lu}[\\p{L}’'-]{1,30}";
    private static final String TITLE = "(?:Professor|Prof\\.?|Dr\\.?|Mr\\.?|Ms\\.?|Mrs\\.?)\\s";
    private static final String PERSON = "(?:" + TITLE + ")" + CAPITALISED + "(?:\\s" + CAPITALISED + "){0,2}";
    private static final Pattern NAMED = Pattern.compile(PERSON);

    /** Names and nothing else, up to a bracket or a mark that ends them. */
    private static final Pattern LIST = Pattern.compile("(?:,\\s|:\\s|\\s\\()(" + PERSON
            + "(?:(?:,\\sand\\s|,\\s|\\sand\\s)" + PERSON + "){0,12})(?=[).;:]|,\\s[a-z])");

    private static final Pattern CHINESE_LIST = Pattern.compile("([" + CHINESE_NUMBERS
            + "])[位名](?:[\\u4e00-\\u9fff]{0,6})(?:专家|教授|学者|嘉宾|院士|博士)[（(]([\\u4e00-\\u9fff·、和与及]{2,80})[）)]");

    @Override
    public String name() {
        return "counted-people";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        for (Passage passage : manuscript.of(Field.BODY)) {
            if (manuscript.isEnglish()) {
                english(passage, found);
            } else if (manuscript.isChinese()) {
                chinese(passage, found);
            }
        }
    }

    private static void english(Passage passage, Findings found) {
        Matcher people = PEOPLE.matcher(passage.text());
        boolean named =
                NAMED.matcher(passage.text()).find() || !PersonName.in(passage).isEmpty();
        while (people.find()) {
            int count = NUMBERS.indexOf(people.group(1).toLowerCase()) + 2;
            Matcher list = LIST.matcher(passage.text())
                    .region(people.end(), passage.text().length());
            if (list.lookingAt()) {
                int names = (int) NAMED.matcher(list.group(1)).results().count();
                compare(passage, people.start(), list.end(), count, names, found);
            } else if (!named && count <= FEW && speak(passage, people.end())) {
                found.note(passage, people.start(), people.end(), "unnamed", people.group());
            }
        }
    }

    private static boolean speak(Passage passage, int from) {
        String rest = passage.text().substring(from, Math.min(passage.text().length(), from + LONGEST_SENTENCE));
        int end = rest.indexOf(". ");
        return SPOKE.matcher(end < 0 ? rest : rest.substring(0, end)).find();
    }

    private static void chinese(Passage passage, Findings found) {
        Matcher people = CHINESE_LIST.matcher(passage.text());
        while (people.find()) {
            int count = CHINESE_NUMBERS.indexOf(people.group(1)) + 2;
            int names = people.group(2).split("[、和与及]").length;
            compare(passage, people.start(), people.end(), count, names, found);
        }
    }

    private static void compare(Passage passage, int start, int end, int count, int names, Findings found) {
        if (count != names) {
            found.note(passage, start, end, "count", String.valueOf(count), String.valueOf(names));
        }
    }
}
