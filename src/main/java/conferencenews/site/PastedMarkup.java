package conferencenews.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads what word processors and other pages mean by their styles and wrappers, and writes it as the structure that the
 * {@link Sanitizer} keeps. The editor's {@code paste.js} does the same; both are tested with the same samples.
 */
final class PastedMarkup {

    private static final Pattern LIST_LEVEL = Pattern.compile("(?i)mso-list:\\s*l\\d+\\s+level(\\d)");
    private static final Pattern LIST_MARK = Pattern.compile("(?i)mso-list:\\s*ignore");
    private static final String NUMBER = "[（(]?[0-9a-zA-Z一二三四五六七八九十]{1,4}[.)、．）]";
    private static final Pattern ORDERED = Pattern.compile("^[\\s\\u00a0]*" + NUMBER);
    private static final Pattern MARKER = Pattern.compile("^[\\s\\u00a0]*([·•o§▪\\-–]|" + NUMBER + ")[\\s\\u00a0]+");
    private static final Pattern NOT_BOLD = Pattern.compile("(?i)font-weight:\\s*(normal|400)");
    private static final Map<String, Pattern> STYLES = styles();

    /** What only word processors write; there the language of a span is what their spelling checker guessed. */
    private static final String FOREIGN = "font, [style*=mso-], [class^=Mso], o\\:p, [leaf]";

    private PastedMarkup() {}

    static void toStructure(Document document) {
        boolean foreign = document.selectFirst(FOREIGN) != null;
        document.select("title, xml").remove();
        makeLists(document);
        document.select("b, strong").stream()
                .filter(bold -> NOT_BOLD.matcher(bold.attr("style")).find())
                .forEach(Element::unwrap);
        document.select("span[style], font[style]").forEach(PastedMarkup::readStyle);
        document.select("[style*=mso-spacerun]")
                .forEach(run -> run.nodeStream(TextNode.class)
                        .forEach(text -> text.text(text.getWholeText().replace('\u00a0', ' '))));
        document.select("p.MsoTitle").tagName("h1");
        document.select("thead td").tagName("th");
        lowerHeadings(document);
        Footnotes.gather(document);
        if (foreign) {
            document.select("span[lang]").removeAttr("lang");
        }
    }

    /** Word and WPS write each item as a paragraph with its level in a style and its marker in the text. */
    private static void makeLists(Document document) {
        List<Element> open = new ArrayList<>();
        for (Element paragraph : document.select("p")) {
            int level = level(paragraph);
            if (level > 0) {
                if (open.isEmpty() || paragraph.previousElementSibling() != open.get(0)) {
                    open.clear();
                }
                addItem(
                        open,
                        paragraph,
                        level,
                        ORDERED.matcher(paragraph.wholeText()).find() ? "ol" : "ul");
            }
        }
    }

    private static int level(Element paragraph) {
        Matcher style = LIST_LEVEL.matcher(paragraph.attr("style"));
        if (style.find()) {
            return Integer.parseInt(style.group(1));
        }
        return paragraph.className().startsWith("MsoListParagraph")
                        && MARKER.matcher(paragraph.wholeText()).find()
                ? 1
                : 0;
    }

    private static void addItem(List<Element> open, Element paragraph, int level, String type) {
        takeMarker(paragraph);
        while (open.size() > level
                || open.size() == level && !open.get(level - 1).normalName().equals(type)) {
            open.remove(open.size() - 1);
        }
        while (open.size() < level) {
            Element list = new Element(type);
            if (open.isEmpty()) {
                paragraph.before(list);
            } else {
                Element outer = open.get(open.size() - 1);
                Objects.requireNonNullElse(outer.lastElementChild(), outer).appendChild(list);
            }
            open.add(list);
        }
        open.get(level - 1).appendChild(new Element("li").appendChildren(List.copyOf(paragraph.childNodes())));
        paragraph.remove();
    }

    private static void takeMarker(Element paragraph) {
        List<Element> marks = paragraph.select("[style]").stream()
                .filter(each -> LIST_MARK.matcher(each.attr("style")).find())
                .toList();
        marks.forEach(Element::remove);
        Matcher marker = MARKER.matcher(paragraph.wholeText());
        int rest = marks.isEmpty() && marker.find() ? marker.end() : 0;
        for (TextNode text : paragraph.nodeStream(TextNode.class).toList()) {
            int taken = Math.min(rest, text.getWholeText().length());
            text.text(text.getWholeText().substring(taken));
            rest -= taken;
        }
    }

    private static void readStyle(Element span) {
        STYLES.forEach((name, style) -> {
            if (span.hasText() && style.matcher(span.attr("style")).find() && span.closest(name) == null) {
                Element element = new Element(name).appendChildren(List.copyOf(span.childNodes()));
                span.appendChild(element);
            }
        });
    }

    /** The headline is the page's only h1: where the text brings some, all its headings go one down. */
    private static void lowerHeadings(Document document) {
        if (document.selectFirst("h1") != null) {
            document.select("h3").tagName("h4");
            document.select("h2").tagName("h3");
            document.select("h1").tagName("h2");
        }
    }

    /** What is still more than it means, in a text that has only allowed elements. */
    static void tidy(Element body) {
        body.select("ul > ul, ul > ol, ol > ul, ol > ol").forEach(list -> {
            if (list.previousElementSibling() != null) {
                list.previousElementSibling().appendChild(list);
            }
        });
        body.select("h2 strong, h3 strong, h4 strong, th strong, strong strong, em em")
                .unwrap();
        body.select("li, td, th").forEach(PastedMarkup::joinParagraphs);
        body.select("table").forEach(PastedMarkup::head);
        body.select("[colspan=1]").removeAttr("colspan");
        body.select("[rowspan=1]").removeAttr("rowspan");
        body.select("strong, em, s, sub, sup").forEach(PastedMarkup::joinRuns);
        HeadingLevels.close(body);
        Spaces.tidy(body);
    }

    /** One paragraph in an item or cell is the item or cell; several become lines. */
    private static void joinParagraphs(Element holder) {
        boolean first = true;
        for (Element paragraph : holder.select("> p")) {
            if (!paragraph.hasText()) {
                paragraph.remove();
            } else {
                if (!first) {
                    paragraph.before(new Element("br"));
                }
                first = false;
                paragraph.unwrap();
            }
        }
    }

    private static void head(Element table) {
        Element row = table.selectFirst("> tr, > tbody > tr");
        boolean heads = row != null
                && table.selectFirst("> thead") == null
                && row.children().stream().allMatch(cell -> cell.normalName().equals("th"));
        if (heads) {
            Element group = Objects.requireNonNull(row.parent());
            (group == table ? row : group).before(new Element("thead").appendChild(row));
            if (group != table && group.childrenSize() == 0) {
                group.remove();
            }
        }
    }

    /** Word processors part a bold text where only its font changes. */
    private static void joinRuns(Element run) {
        if (run.parent() == null) {
            return;
        }
        if (run.wholeText().isEmpty()) {
            run.remove();
        }
        while (run.nextSibling() instanceof Element next && next.normalName().equals(run.normalName())) {
            run.appendChildren(List.copyOf(next.childNodes()));
            next.remove();
        }
    }

    private static Map<String, Pattern> styles() {
        Map<String, Pattern> styles = new LinkedHashMap<>();
        styles.put("strong", Pattern.compile("(?i)font-weight:\\s*(bold|[6-9]00)"));
        styles.put("em", Pattern.compile("(?i)font-style:\\s*italic"));
        styles.put("sup", Pattern.compile("(?i)vertical-align:\\s*super"));
        styles.put("sub", Pattern.compile("(?i)vertical-align:\\s*sub(?!er|p)"));
        styles.put("s", Pattern.compile("(?i)text-decoration[^;]*line-through"));
        return styles;
    }
}
