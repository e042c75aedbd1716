package conferencenews.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A text of an article that is translated by itself: the headline, the standfirst, or a block of the body.
 *
 * @param key by which the language versions know it: what it is, or the block's permanent id
 * @param kind {@code headline}, {@code standfirst}, or the name of the block's element
 * @param html what stands in the block, which has a language; of the other two the text itself
 * @param text as a person reads it
 * @param hash of all that a reader may notice of it
 * @param element the block; null of the other two
 */
record Paragraph(
        String key,
        String kind,
        String html,
        String text,
        String hash,
        @Nullable Element element) {

    static final String HEADLINE = "headline";
    static final String STANDFIRST = "standfirst";

    private static final int HASH_BYTES = 16;

    /** The paragraphs of an article in the order of reading. A standfirst that is not there is none. */
    static Map<String, Paragraph> of(ArticleContent content) {
        Map<String, Paragraph> paragraphs = new LinkedHashMap<>();
        paragraphs.put(HEADLINE, line(HEADLINE, content.headline()));
        if (!content.standfirst().isEmpty()) {
            paragraphs.put(STANDFIRST, line(STANDFIRST, content.standfirst()));
        }
        BlockText.of(content.body()).forEach(block -> paragraphs.put(block.id(), block(block)));
        return paragraphs;
    }

    private static Paragraph line(String key, String text) {
        return new Paragraph(key, key, text, text, hash(text), null);
    }

    private static Paragraph block(BlockText block) {
        return new Paragraph(
                block.id(), block.kind(), block.block().html(), block.text(false), hash(block.markup()), block.block());
    }

    boolean isBlock() {
        return element != null;
    }

    /** The same with what its links lead to. */
    String textWithTargets() {
        return element == null ? text : new BlockText(element).text(true);
    }

    /** Nothing to translate: a line, a picture that says nothing. */
    boolean isWordless() {
        return text.isBlank();
    }

    /**
     * The block with something else in it; nothing if that is empty.
     *
     * @param former what stands in it now: if it is the same, so is the block
     */
    String withHtml(String html, String former) {
        Element block = Objects.requireNonNull(element);
        if (html.strip().equals(former.strip())) {
            return block.outerHtml();
        }
        if (html.isBlank()) {
            return "";
        }
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        return page.body().appendChild(block.shallowClone()).child(0).html(html).outerHtml();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
