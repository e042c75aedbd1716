package conferencenews.site;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The line ends of a source and the spaces at the edges of blocks are not text. */
final class Spaces {

    private static final Set<String> BLOCKS = Set.of(
            "body",
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "hr",
            "figure",
            "figcaption",
            "br");

    private Spaces() {}

    static void tidy(Element body) {
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            Element parent = text.parentElement();
            if (parent != null && parent != body && parent.closest("pre") == null) {
                tidy(text, parent);
            }
        }
    }

    private static void tidy(TextNode text, Element parent) {
        String words = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ").replaceAll("[ \\u00a0]{2,}", " ");
        if (isEdge(text.previousSibling(), parent)) {
            words = words.stripLeading();
        }
        if (isEdge(text.nextSibling(), parent)) {
            words = words.stripTrailing();
        }
        if (words.isEmpty()) {
            text.remove();
        } else {
            text.text(words);
        }
    }

    private static boolean isEdge(@Nullable Node neighbour, Element parent) {
        return neighbour == null
                ? BLOCKS.contains(parent.normalName())
                : neighbour instanceof Element element && BLOCKS.contains(element.normalName());
    }
}
