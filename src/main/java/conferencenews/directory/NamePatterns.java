package conferencenews.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is written like a person's name, whether or not anybody is known by it. */
public final class NamePatterns {

    private static final String TITLE =
            "(?:Professors?|Prof\\.|Associate Professor|Assistant Professor|Doctor|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Academician)";

    /** Letters that go on with a word; Han characters may touch a Latin name. */
    private static final String INNER = "[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]";

    private static final String SURNAME = "\\p{Lu}[\\p{Lu}'’-]+";
    private static final String GIVEN = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{L}[\\p{Ll}]+)?";

    /** After a title: {@code Professor WANG Xiaoming}, {@code Dr. Anna Maria Berg}. */
    private static final Pattern TITLED = Pattern.compile("(?<!" + INNER + ")" + TITLE + "\\s+((?:" + SURNAME + "|"
            + GIVEN + ")(?:\\s+" + GIVEN + "){1,2})(?!" + INNER + ")");

    /** By its writing alone: {@code WANG Xiaoming}. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<!" + INNER + ")(" + SURNAME + "\\s+" + GIVEN + ")(?!" + INNER + ")");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /** Before a title: {@code 王小明教授}. */
    private static final Pattern CHINESE =
            Pattern.compile("([" + SURNAMES + "]\\p{IsHan}{1,2})(?=副?教授|院士|博士|研究员|主任|院长|校长|副校长|书记|先生|女士)");

    private NamePatterns() {}

    /** In the order of the text, none within another. */
    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(TITLED, CAPITALS, CHINESE)) {
            for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
                Found name = new Found(matcher.start(1), matcher.end(1), matcher.group(1));
                if (found.stream().noneMatch(name::overlaps)) {
                    found.add(name);
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** @param start in UTF-16 characters */
    public record Found(int start, int end, String name) {

        public boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }

        private boolean overlaps(Found other) {
            return overlaps(other.start, other.end);
        }
    }
}
