package conferencenews.housestyle;

import conferencenews.site.RichText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a body, and changes to them that leave its structure alone. */
public final class BodyText {

    /** What is quoted from a machine, or stands in another language, follows rules of its own. */
    private static final String COVERED = "code, pre";

    private final Document document;
    private final String language;

    private BodyText(RichText body, String language) {
        this.document = Jsoup.parseBodyFragment(body.html());
        this.document.outputSettings().prettyPrint(false);
        this.language = language;
    }

    public static BodyText of(RichText body, String language) {
        return new BodyText(body, language);
    }

    /** One for each block, in their order. */
    public List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Element block : document.body().children()) {
            passages.add(new Passage(Field.BODY, name(block), new BlockText(block).text.toString()));
        }
        return passages;
    }

    /** The abbreviations that carry what they stand for. */
    public Set<String> introduced() {
        return new LinkedHashSet<>(document.select("abbr[title]").eachText());
    }

    /** The body after these edits of one block, none of which overlap. */
    public RichText changed(String block, List<Edit> edits) {
        document.body().children().stream()
                .filter(element -> name(element).equals(block))
                .findFirst()
                .ifPresent(element -> edits.stream()
                        .sorted(Comparator.comparing(Edit::start).reversed())
                        .forEach(new BlockText(element)::apply));
        return RichText.fromHtml(document.body().html());
    }

    private static String name(Element block) {
        return block.id().isEmpty() ? String.valueOf(block.elementSiblingIndex()) : block.id();
    }

    private final class BlockText implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        BlockText(Element block) {
            NodeTraversor.traverse(this, block);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                pieces.add(new Piece(piece, text.length()));
                String words = piece.getWholeText();
                text.append(isCovered(piece) ? String.valueOf(Passage.COVER).repeat(words.length()) : words);
            } else if (node instanceof Element element && depth > 0) {
                if (element.normalName().equals("br")) {
                    text.append('\n');
                } else if (element.isBlock() && !text.isEmpty()) {
                    text.append(Passage.BREAK);
                }
            }
        }

        private boolean isCovered(TextNode piece) {
            Element parent = Objects.requireNonNull(piece.parent());
            Element foreign = parent.closest("[lang]");
            return parent.closest(COVERED) != null
                    || foreign != null && !primary(foreign.attr("lang")).equals(primary(language));
        }

        private static String primary(String tag) {
            return Locale.forLanguageTag(tag).getLanguage();
        }

        /** What reaches over several pieces is put into the first. */
        void apply(Edit edit) {
            String words = edit.text();
            for (Piece piece : pieces) {
                String whole = piece.node.getWholeText();
                int from = Math.max(edit.start() - piece.start, 0);
                int until = Math.min(edit.end() - piece.start, whole.length());
                if (from <= until && from <= whole.length() && (from < until || !words.isEmpty())) {
                    piece.node.text(whole.substring(0, from) + words + whole.substring(until));
                    words = "";
                }
            }
        }
    }

    private record Piece(TextNode node, int start) {}
}
