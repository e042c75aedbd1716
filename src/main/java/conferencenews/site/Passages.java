package conferencenews.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a text are in another language, as far as the script tells: Chinese and Japanese in a text of a language
 * that is written in another one. Screen readers change their voice there, browsers the font.
 */
public final class Passages {

    private static final String SCRIPT = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern FOREIGN = Pattern.compile(SCRIPT + "+(?:[\\s　-〿·，；：？！（）]*" + SCRIPT + "+)*");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Set<String> OF_THE_SCRIPT = Set.of("zh", "ja", "ko");

    private Passages() {}

    /** @param language of the run; null where it is that of the whole text */
    public record Passage(String text, @Nullable String language) {}

    /** The runs of a text in their order. */
    public static List<Passage> of(String text, String language) {
        List<Passage> passages = new ArrayList<>();
        int place = 0;
        Matcher foreign = FOREIGN.matcher(isOfTheScript(language) ? "" : text);
        while (foreign.find()) {
            add(passages, text.substring(place, foreign.start()), null);
            add(passages, foreign.group(), KANA.matcher(foreign.group()).find() ? "ja" : "zh");
            place = foreign.end();
        }
        add(passages, text.substring(place), null);
        return passages;
    }

    /** The same text with its runs marked, where nobody has said of them in which language they are. */
    static String marked(String html, String language) {
        if (isOfTheScript(language) || !FOREIGN.matcher(html).find()) {
            return html;
        }
        Element body = RichText.parse(html).body();
        List<TextNode> texts = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof TextNode text && FOREIGN.matcher(text.text()).find()) {
                texts.add(text);
            }
        });
        texts.stream().filter(text -> !isSaid(text)).forEach(text -> mark(text, language));
        return body.html();
    }

    private static boolean isSaid(TextNode text) {
        Element parent = text.parent();
        return parent != null && parent.closest("[lang]") != null;
    }

    private static void mark(TextNode text, String language) {
        for (Passage passage : of(text.getWholeText(), language)) {
            TextNode words = new TextNode(passage.text());
            text.before(
                    passage.language() == null
                            ? words
                            : new Element("span")
                                    .attr("lang", passage.language())
                                    .appendChild(words));
        }
        text.remove();
    }

    private static void add(List<Passage> passages, String text, @Nullable String language) {
        if (!text.isEmpty()) {
            passages.add(new Passage(text, language));
        }
    }

    private static boolean isOfTheScript(String language) {
        return OF_THE_SCRIPT.contains(Locale.forLanguageTag(language).getLanguage());
    }
}
