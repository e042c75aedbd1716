package conferencenews.site;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The sanitised HTML of a body. Every block in it carries a permanent id ({@code b-} and eight letters or digits), which
 * anchors, facts and translations refer to.
 *
 * @param html safe to print as it is
 */
public record RichText(String html) {

    public static final RichText EMPTY = new RichText("");

    static final Pattern BLOCK_ID = Pattern.compile("b-[a-z0-9]{8}");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    static final Pattern BLANK_LINES = Pattern.compile("\n\\h*\n\\s*");
    private static final Random RANDOM = new SecureRandom();

    /** Whatever an editor posts as HTML; text without any tag is taken as plain text. */
    public static RichText fromHtml(String html) {
        return TAG.matcher(html).find() ? new RichText(Sanitizer.sanitize(lines(html))) : fromPlainText(html);
    }

    /** The addresses of pictures in such HTML that are not kept: those that are not of this site's library. */
    public static List<String> foreignPictures(String html) {
        return Sanitizer.foreignPictures(html);
    }

    /** Paragraphs are separated by blank lines; where there are none, every line is a paragraph. */
    public static RichText fromPlainText(String text) {
        String stripped = lines(text).strip();
        Pattern separator = BLANK_LINES.matcher(stripped).find() ? BLANK_LINES : Pattern.compile("\\n");
        return new RichText(separator
                .splitAsStream(stripped)
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n")));
    }

    /**
     * This text with an id on every block: its own where it has one, that of an equal block of the former text, else a
     * new one. No id occurs twice.
     */
    public RichText identified(RichText former) {
        Document document = parse(html);
        Set<String> used = new HashSet<>();
        document.select("body > * [id]").removeAttr("id");
        for (Element block : document.body().children()) {
            if (!BLOCK_ID.matcher(block.id()).matches() || !used.add(block.id())) {
                block.removeAttr("id");
            }
        }
        Map<String, String> known = former.idsByContent();
        for (Element block : document.body().children()) {
            if (block.id().isEmpty()) {
                String id = known.get(content(block));
                block.attr("id", id != null && used.add(id) ? id : newId(used));
            }
        }
        return new RichText(document.body().html());
    }

    /** The text alone, blocks separated by line ends. */
    public String plainText() {
        return blocks().map(Element::text).collect(Collectors.joining("\n"));
    }

    /** The text of the first paragraph; empty if there is none. */
    public String firstParagraph() {
        Element paragraph = parse(html).body().selectFirst("> p");
        return paragraph == null ? "" : paragraph.text();
    }

    public boolean isEmpty() {
        return plainText().isBlank();
    }

    private Stream<Element> blocks() {
        return parse(html).body().children().stream();
    }

    private Map<String, String> idsByContent() {
        Map<String, String> ids = new LinkedHashMap<>();
        blocks().filter(block -> !block.id().isEmpty()).forEach(block -> ids.putIfAbsent(content(block), block.id()));
        return ids;
    }

    private static String content(Element block) {
        return block.normalName() + " " + block.text() + block.select("img").eachAttr("src");
    }

    /** Browsers send both characters of an old line end, files of all ages any. */
    private static String lines(String text) {
        return text.replaceAll("\\R", "\n");
    }

    private static String newId(Set<String> used) {
        String id;
        do {
            id = "b-"
                    + RANDOM.ints(8, 0, 36)
                            .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                            .collect(Collectors.joining());
        } while (!used.add(id));
        return id;
    }

    static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
