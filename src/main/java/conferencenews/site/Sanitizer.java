package conferencenews.site;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps structure, drops everything else: an allow-list of elements, attributes and link schemes. */
final class Sanitizer {

    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "hr", "figure");

    /** Word processors wrap whole texts in one of these; around a block it would not survive a second reading. */
    private static final String INLINE = "a, strong, em, s, sub, sup, code, span, abbr, q, cite";

    private static final Pattern HOST = Pattern.compile("(?i)^https?://[^/]+(?=/)");

    private Sanitizer() {}

    static String sanitize(String html) {
        Document dirty = RichText.parse(html);
        dirty.select("img").forEach(image -> image.attr("src", ownPath(image.attr("src"))));
        PastedMarkup.toStructure(dirty);
        renameElements(dirty);
        Document clean = new Cleaner(new StructureOnly()).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        raiseFigures(clean.body());
        clean.select("a:not([href])").unwrap();
        clean.select("a[href^=http]").attr("rel", "noopener");
        clean.select("span:not([lang])").unwrap();
        // a wide table scrolls inside itself, from the keyboard too
        clean.select("table").attr("tabindex", "0");
        clean.select(INLINE).stream()
                .filter(inline -> inline.selectFirst("p, h2, h3, h4, ul, ol, li, blockquote, pre, table, hr") != null)
                .forEach(Element::unwrap);
        wrapLooseText(clean.body());
        PastedMarkup.tidy(clean.body());
        clean.select("p, h2, h3, h4, blockquote, li, ul, ol, pre").forEach(Sanitizer::removeIfEmpty);
        return clean.body().children().stream().map(Element::outerHtml).collect(Collectors.joining("\n"));
    }

    /** The addresses of the pictures that {@link #sanitize} leaves out, in their order. */
    static List<String> foreignPictures(String html) {
        return RichText.parse(html).select("img").stream()
                .map(image -> ownPath(image.attr("src").strip()))
                .filter(address -> !StructureOnly.PICTURE.matcher(address).matches())
                .toList();
    }

    /** A picture copied from a page of this site has the host before its path. The hash in it can be no other's. */
    private static String ownPath(String address) {
        String path = HOST.matcher(address).replaceFirst("");
        return StructureOnly.PICTURE.matcher(path).matches() ? path : address;
    }

    /** Old and presentational names become the structural ones. */
    private static void renameElements(Document document) {
        document.select("h5, h6").forEach(element -> element.tagName("h4"));
        document.select("b").forEach(element -> element.tagName("strong"));
        document.select("i").forEach(element -> element.tagName("em"));
        document.select("strike, del").forEach(element -> element.tagName("s"));
        for (Element division : document.select("div, section, article")) {
            if (division.children().stream().noneMatch(Element::isBlock)) {
                division.tagName("p");
            }
        }
    }

    /** Every picture stands on top level in a figure of its own; a figure without one leaves its text behind. */
    private static void raiseFigures(Element body) {
        body.select("img:not([src])").remove();
        body.select("img").forEach(image -> raise(image, body));
        body.select("figure:not(:has(> img:first-child))").forEach(Element::unwrap);
        body.select("figcaption").stream()
                .filter(caption -> !isIn(caption, body))
                .forEach(caption -> caption.tagName("p"));
        body.select("figcaption").forEach(Sanitizer::flatten);
    }

    private static void raise(Element image, Element body) {
        Element former = image.closest("figure");
        Element figure = new Element("figure");
        topLevel(image, body).before(figure);
        figure.appendChild(image);
        if (former != null && former.selectFirst("img") == null) {
            figure.attributes().addAll(former.attributes());
            Element caption = former.selectFirst("figcaption");
            if (caption != null) {
                figure.appendChild(caption);
            }
        }
    }

    private static Element topLevel(Element element, Element body) {
        Element top = element;
        while (top.parent() != body) {
            top = Objects.requireNonNull(top.parent());
        }
        return top;
    }

    private static boolean isIn(Element caption, Element body) {
        Element figure = Objects.requireNonNull(caption.parent());
        return figure.normalName().equals("figure") && figure.parent() == body;
    }

    /** A caption is one line of text: its words stay, an empty one goes. */
    private static void flatten(Element caption) {
        caption.select("> *:not(" + INLINE + ", br), * *:not(" + INLINE + ", br)")
                .forEach(block -> {
                    block.after(new TextNode(" "));
                    block.unwrap();
                });
        if (caption.text().isBlank()) {
            caption.remove();
        }
    }

    /** Text and inline elements on top level become paragraphs, so that everything stands in a block. */
    private static void wrapLooseText(Element body) {
        body.textNodes().forEach(Sanitizer::splitAtBlankLines);
        Element paragraph = null;
        for (Node node : List.copyOf(body.childNodes())) {
            if (endsParagraph(node)) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!(node instanceof TextNode text && text.isBlank())) {
                paragraph = new Element("p");
                node.before(paragraph);
                paragraph.appendChild(node);
            }
        }
    }

    /** Blank lines become text nodes of their own. */
    private static void splitAtBlankLines(TextNode text) {
        String whole = text.getWholeText();
        Matcher blank = RichText.BLANK_LINES.matcher(whole);
        int done = 0;
        while (blank.find()) {
            text.before(new TextNode(whole.substring(done, blank.start())));
            text.before(new TextNode(blank.group()));
            done = blank.end();
        }
        text.text(whole.substring(done));
    }

    private static boolean endsParagraph(Node node) {
        boolean block = node instanceof Element element && BLOCKS.contains(element.normalName());
        return block
                || node instanceof TextNode text
                        && RichText.BLANK_LINES.matcher(text.getWholeText()).matches();
    }

    private static void removeIfEmpty(Element block) {
        if (block.text().isBlank() && block.selectFirst("hr") == null) {
            block.remove();
        }
    }

    private static final class StructureOnly extends Safelist {

        private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
        private static final Pattern PICTURE =
                Pattern.compile("/media/[0-9a-f]{32}/(?!\\.|%2[eE])(?!.*\\.\\.)[^\\s/?#\"'<>\\\\]{1,400}");
        private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
        private static final Pattern LINK =
                Pattern.compile("(?i)(https?://[^\\s]+|mailto:[^\\s]+|/(?![/\\\\])[^\\s\\\\]*|/|#[^\\s]*)");

        StructureOnly() {
            addTags("p", "br", "hr", "h2", "h3", "h4", "strong", "em", "s", "sub", "sup", "code", "pre");
            addTags("blockquote", "ul", "ol", "li", "a", "span", "abbr", "q", "cite");
            addTags("figure", "img", "figcaption");
            addAttributes("img", "src", "alt");
            addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");
            addAttributes(":all", "lang");
            BLOCKS.forEach(block -> addAttributes(block, "id"));
            addAttributes("a", "href", "title").addAttributes("abbr", "title").addAttributes("ol", "start");
            addAttributes("td", "colspan", "rowspan").addAttributes("th", "colspan", "rowspan", "scope");
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            if (!super.isSafeAttribute(tag, element, attribute)) {
                return false;
            }
            String text = attribute.getValue();
            return switch (attribute.getKey()) {
                case "id" -> RichText.BLOCK_ID.matcher(text).matches();
                case "lang" -> LANGUAGE.matcher(text).matches();
                case "src" -> PICTURE.matcher(text).matches();
                case "href" -> LINK.matcher(text).matches();
                case "colspan", "rowspan", "start" -> NUMBER.matcher(text).matches();
                case "scope" -> Set.of("row", "col", "rowgroup", "colgroup").contains(text);
                default -> true;
            };
        }
    }
}
