package conferencenews.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a source and of its translation, those that belong together in one pair: by the id that they share.
 * Texts that were written apart share none; they are paired by their places.
 *
 * @param own the keys of the translation's blocks in its own order
 */
record SideBySide(List<Pair> pairs, List<String> own) {

    private static final String BEGINNING = "";

    /** A paragraph and its translation, one of which may be missing. */
    record Pair(@Nullable Paragraph source, @Nullable Paragraph own) {

        /** By which what is known of the paragraph is kept. */
        String key() {
            return any().key();
        }

        boolean isBlock() {
            return any().isBlock();
        }

        /** The one of the translation, else the one it will be made of. */
        Paragraph target() {
            return own == null ? any() : own;
        }

        /** What stands in the translation now. */
        String html() {
            return own == null ? "" : own.html();
        }

        private Paragraph any() {
            return source == null ? Objects.requireNonNull(own) : source;
        }
    }

    static SideBySide of(Map<String, Paragraph> source, Map<String, Paragraph> own) {
        List<Pair> pairs = new ArrayList<>();
        for (String key : List.of(Paragraph.HEADLINE, Paragraph.STANDFIRST)) {
            if (source.containsKey(key) || own.containsKey(key)) {
                pairs.add(new Pair(source.get(key), own.get(key)));
            }
        }
        List<Paragraph> sourceBlocks = blocks(source);
        List<Paragraph> ownBlocks = blocks(own);
        boolean related = ownBlocks.stream().anyMatch(block -> source.containsKey(block.key()));
        pairs.addAll(related ? byId(sourceBlocks, ownBlocks) : byPlace(sourceBlocks, ownBlocks));
        return new SideBySide(pairs, keys(ownBlocks));
    }

    private static List<Pair> byId(List<Paragraph> source, List<Paragraph> own) {
        return Alignment.of(keys(own), keys(source), new Comparison()).rows().stream()
                .map(row -> new Pair(
                        row.isRemoved() ? null : source.get(row.after()), row.isAdded() ? null : own.get(row.before())))
                .toList();
    }

    private static List<Pair> byPlace(List<Paragraph> source, List<Paragraph> own) {
        List<Pair> pairs = new ArrayList<>();
        for (int place = 0; place < Math.max(source.size(), own.size()); place++) {
            pairs.add(new Pair(
                    place < source.size() ? source.get(place) : null, place < own.size() ? own.get(place) : null));
        }
        return pairs;
    }

    /** Whether any block was typed over. */
    boolean isChanged(Map<String, String> typed) {
        return pairs.stream()
                .filter(Pair::isBlock)
                .anyMatch(pair -> !typed.getOrDefault(pair.key(), pair.html())
                        .strip()
                        .equals(pair.html().strip()));
    }

    /**
     * The translation's body with what was typed: its own blocks in their order, each new one behind that which it
     * follows in the source. A block that was emptied is left out.
     *
     * @param typed HTML by the key of the pair; what is not there stays as it is
     */
    String body(Map<String, String> typed) {
        Map<String, String> blocks = new HashMap<>();
        Map<String, StringBuilder> behind = new HashMap<>();
        String place = BEGINNING;
        for (Pair pair : pairs.stream().filter(Pair::isBlock).toList()) {
            String html = typed.getOrDefault(pair.key(), pair.html());
            String block = pair.target().withHtml(html, pair.html());
            if (pair.own() != null) {
                place = pair.own().key();
                blocks.put(place, block);
            } else if (!html.isBlank()) {
                behind.computeIfAbsent(place, key -> new StringBuilder()).append(block);
            }
        }
        StringBuilder body = new StringBuilder(behind.getOrDefault(BEGINNING, new StringBuilder()));
        own.forEach(key -> body.append(blocks.get(key)).append(behind.getOrDefault(key, new StringBuilder())));
        return body.toString();
    }

    private static List<Paragraph> blocks(Map<String, Paragraph> paragraphs) {
        return paragraphs.values().stream().filter(Paragraph::isBlock).toList();
    }

    private static List<String> keys(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::key).toList();
    }
}
