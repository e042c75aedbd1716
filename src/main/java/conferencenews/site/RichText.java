package conferencenews.site;

import java.util.List;
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

    /** This text with an id on every block, none of them twice; what was a block of the former text goes on with its id. */
    public RichText identified(RichText former) {
        Document document = parse(html);
        BlockIds.assign(document, parse(former.html));
        Footnotes.link(document);
        return new RichText(document.body().html());
    }

    /** This text, which is in that language, with {@link Passages} in another one marked. */
    public RichText withPassages(String language) {
        String marked = Passages.marked(html, language);
        return marked.equals(html) ? this : new RichText(marked);
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

    /** Browsers send both characters of an old line end, files of all ages any. */
    private static String lines(String text) {
        return text.replaceAll("\\R", "\n");
    }

    static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
