package conferencenews.article;

import conferencenews.site.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A block of a body as a person reads it. */
record BlockText(Element block) {

    /** Every block carries an id. */
    static List<BlockText> of(RichText body) {
        Document document = Jsoup.parseBodyFragment(body.html());
        document.outputSettings().prettyPrint(false);
        return document.body().children().stream().map(BlockText::new).toList();
    }

    String id() {
        return block.id();
    }

    /** {@code p}, {@code h2}, {@code figure}, … */
    String kind() {
        return block.normalName();
    }

    /** The addresses of what it links to or shows. */
    List<String> targets() {
        List<String> targets = new ArrayList<>(block.select("a[href]").eachAttr("href"));
        targets.addAll(block.select("img").eachAttr("src"));
        return targets;
    }

    /** Its mark-up without the id. */
    String markup() {
        return block.clone().removeAttr("id").outerHtml();
    }

    /**
     * Its words: a list item or table row on each line, what a picture shows before its caption.
     *
     * @param withTargets whether links are followed by what they lead to
     */
    String text(boolean withTargets) {
        StringBuilder text = new StringBuilder();
        block.traverse(new Reader(text, withTargets));
        return text.toString().strip();
    }

    private record Reader(StringBuilder text, boolean withTargets) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "br", "tr", "p", "figcaption" -> line("");
                    case "li" -> line("• ");
                    case "td", "th" -> text.append(element.previousElementSibling() == null ? "" : " | ");
                    case "img" -> text.append(element.attr("alt")).append(target(element.attr("src")));
                    default -> {}
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("a")) {
                text.append(target(element.attr("href")));
            }
        }

        private void append(TextNode words) {
            Element around = words.parent();
            if (around != null && around.closest("pre") != null) {
                text.append(words.getWholeText());
            } else if (!words.isBlank() || words.previousSibling() != null && words.nextSibling() != null) {
                text.append(words.text());
            }
        }

        private void line(String mark) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(mark);
        }

        private String target(String address) {
            return withTargets ? " ⟨" + address + "⟩" : "";
        }
    }
}
