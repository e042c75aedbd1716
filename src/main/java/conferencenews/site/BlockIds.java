package conferencenews.site;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives the blocks of a text their permanent ids. A block keeps its own id; of several with the same one the most similar
 * to the former block has it, the others are copies. A block whose id was lost on the way takes that of the former block
 * it equals, else of the one it was made of: by editing, as the first part of a split, or by merging, the first of which
 * goes on.
 */
final class BlockIds {

    /** A former block further away than this, counted in blocks without a successor, is not looked at: keeps the cost linear. */
    private static final int REACH = 60;

    private static final Random RANDOM = new SecureRandom();

    private final List<Block> blocks;
    private final List<Block> former;
    private final Set<String> used = new HashSet<>();

    private BlockIds(Document document, Document former) {
        document.select("body > * [id]").removeAttr("id");
        this.blocks = document.body().children().stream().map(Block::new).toList();
        this.former = former.body().children().stream()
                .filter(block -> !block.id().isEmpty())
                .map(Block::new)
                .toList();
    }

    /** @param document is changed */
    static void assign(Document document, Document former) {
        BlockIds ids = new BlockIds(document, former);
        ids.keepOwn();
        ids.takeFromEqual();
        ids.takeFromSimilar();
        ids.blocks.stream().filter(Block::isNameless).forEach(block -> block.name(ids.newId()));
    }

    private void keepOwn() {
        Map<String, Block> formerById =
                former.stream().collect(Collectors.toMap(Block::id, block -> block, (a, b) -> a));
        Map<String, List<Block>> claims = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (RichText.BLOCK_ID.matcher(block.id()).matches()) {
                claims.computeIfAbsent(block.id(), id -> new ArrayList<>()).add(block);
            }
            block.name("");
        }
        claims.forEach((id, claimants) -> give(rightful(claimants, formerById.get(id)), id));
    }

    private static Block rightful(List<Block> claimants, @Nullable Block former) {
        Block rightful = claimants.get(0);
        for (Block other : claimants.subList(1, claimants.size())) {
            if (former != null && former.likeness(other) > former.likeness(rightful)) {
                rightful = other;
            }
        }
        return rightful;
    }

    private void takeFromEqual() {
        Map<String, List<Block>> heirless = new HashMap<>();
        heirless()
                .forEach(block -> heirless.computeIfAbsent(block.content(), content -> new ArrayList<>())
                        .add(block));
        blocks.stream().filter(Block::isNameless).forEach(block -> {
            List<Block> equal = heirless.getOrDefault(block.content(), List.of());
            if (!equal.isEmpty()) {
                give(block, equal.remove(0).id());
            }
        });
    }

    private void takeFromSimilar() {
        List<Block> orphans = heirless().toList();
        List<Block> nameless = blocks.stream().filter(Block::isNameless).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int place = 0; place < orphans.size(); place++) {
            int from = Math.max(0, place - REACH);
            int to = Math.min(nameless.size(), place + REACH + 1);
            for (int other = from; other < to; other++) {
                Pair pair = new Pair(orphans.get(place), nameless.get(other));
                if (pair.isRelated()) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Pair.CLOSEST_FIRST);
        for (Pair pair : pairs) {
            if (pair.block().isNameless() && !used.contains(pair.former().id())) {
                give(pair.block(), pair.former().id());
            }
        }
    }

    private Stream<Block> heirless() {
        return former.stream().filter(block -> !used.contains(block.id()));
    }

    private void give(Block block, String id) {
        used.add(id);
        block.name(id);
    }

    private String newId() {
        String id;
        do {
            id = "b-"
                    + RANDOM.ints(8, 0, 36)
                            .mapToObj(digit -> Character.toString(Character.forDigit(digit, 36)))
                            .collect(Collectors.joining());
        } while (!used.add(id));
        return id;
    }

    /** A former block and one that may have been made of it. */
    private record Pair(Block former, Block block, boolean sameBeginning, double likeness) {

        /** The first part of a split begins like the whole, a merged block like its first. */
        static final Comparator<Pair> CLOSEST_FIRST = Comparator.comparing(Pair::sameBeginning)
                .thenComparing(Pair::likeness)
                .reversed();

        private static final double ALIKE = 0.5;
        private static final double CONTAINED = 0.8;
        private static final int TELLING = 12;

        Pair(Block former, Block block) {
            this(former, block, former.beginsLike(block), former.likeness(block));
        }

        boolean isRelated() {
            return likeness >= ALIKE
                    || Math.min(former.size(), block.size()) >= TELLING && former.containment(block) >= CONTAINED;
        }
    }

    /** A block with its content as a bag of groups of three characters, which serve every script. */
    private static final class Block {

        private static final int GROUP = 3;
        private static final int BEGINNING = 12;

        private final Element element;
        private final String text;
        private final String content;
        private @Nullable Map<String, Integer> groups;

        Block(Element element) {
            this.element = element;
            this.text = (element.text() + " "
                            + String.join(" ", element.select("img").eachAttr("src")))
                    .strip();
            this.content = element.normalName() + " " + text;
        }

        String id() {
            return element.id();
        }

        boolean isNameless() {
            return element.id().isEmpty();
        }

        void name(String id) {
            if (id.isEmpty()) {
                element.removeAttr("id");
            } else {
                element.attr("id", id);
            }
        }

        String content() {
            return content;
        }

        int size() {
            return Math.max(0, text.length() - GROUP + 1);
        }

        /** From 0, nothing in common, to 1. */
        double likeness(Block other) {
            int sum = size() + other.size();
            return sum == 0 ? 0 : 2.0 * shared(other) / sum;
        }

        /** How much of the shorter is in the longer one. */
        double containment(Block other) {
            int shorter = Math.min(size(), other.size());
            return shorter == 0 ? 0 : (double) shared(other) / shorter;
        }

        boolean beginsLike(Block other) {
            int length = Math.min(BEGINNING, Math.min(text.length(), other.text.length()));
            return length >= GROUP && text.regionMatches(0, other.text, 0, length);
        }

        private int shared(Block other) {
            int shared = 0;
            for (Map.Entry<String, Integer> group : groups().entrySet()) {
                shared += Math.min(group.getValue(), other.groups().getOrDefault(group.getKey(), 0));
            }
            return shared;
        }

        private Map<String, Integer> groups() {
            if (groups == null) {
                groups = new HashMap<>();
                for (int at = 0; at < size(); at++) {
                    Objects.requireNonNull(groups).merge(text.substring(at, at + GROUP), 1, Integer::sum);
                }
            }
            return groups;
        }
    }
}
