package conferencenews.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds any number of names in a text by reading it once (Aho and Corasick, 1975). Its letters are words, and the signs
 * of scripts that do not part words; so a name is found only as words of its own.
 */
public final class NameAutomaton {

    private static final int ROOT = 0;

    /** What stands between two sentences, not between two words of a name. */
    private static final String PARTS = ".;:!?()[]\n。；：！？（）、";

    private final Map<String, Integer> words;
    private final NameEdges edges;
    private final int[] failures;
    /** The next shorter name that ends where this node does; 0 if there is none. */
    private final int[] shorter;

    private final int[] depths;
    private final Map<Integer, List<Entry>> entries;

    private NameAutomaton(Builder builder) {
        this.words = builder.words;
        this.edges = builder.edges;
        this.depths = Arrays.copyOf(builder.depths, builder.nodes);
        this.entries = builder.entries;
        this.failures = new int[builder.nodes];
        this.shorter = new int[builder.nodes];
        fail(builder);
    }

    /** From near to far: a node's failure is shorter than the node. */
    private void fail(Builder builder) {
        for (int node : builder.byDepth()) {
            int word = builder.lastWords[node];
            int failure = depths[node] == 1 ? ROOT : step(failures[builder.parents[node]], word);
            failures[node] = failure;
            shorter[node] = entries.containsKey(failure) ? failure : shorter[failure];
        }
    }

    private int step(int from, int word) {
        int node = from;
        int next = edges.get(node, word);
        while (next == 0 && node != ROOT) {
            node = failures[node];
            next = edges.get(node, word);
        }
        return next;
    }

    /** Every name in the text, whether or not it lies within another. */
    List<Hit> find(String text, List<NameToken> tokens) {
        List<Hit> hits = new ArrayList<>();
        int node = ROOT;
        for (int at = 0; at < tokens.size(); at++) {
            Integer word = words.get(tokens.get(at).text());
            node = word == null ? ROOT : step(node, word);
            int end = entries.containsKey(node) ? node : shorter[node];
            while (end != ROOT) {
                int first = at - depths[end] + 1;
                add(hits, text, tokens, first, at, entries.get(end));
                end = shorter[end];
            }
        }
        return hits;
    }

    /** Every name in the text, whether or not it lies within another. */
    public List<Hit> find(String text) {
        return find(text, NameToken.of(text));
    }

    private static void add(
            List<Hit> hits, String text, List<NameToken> tokens, int first, int last, List<Entry> entries) {
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        String written = text.substring(start, end);
        if (isParted(text, tokens, first, last)) {
            return;
        }
        entries.stream()
                .filter(entry -> entry.asWritten == null || entry.asWritten.equals(written))
                .forEach(entry -> hits.add(new Hit(start, end, entry.target)));
    }

    /** Marks within words are part of the name, marks between words end what belongs together. */
    private static boolean isParted(String text, List<NameToken> tokens, int first, int last) {
        for (int at = first; at < last; at++) {
            String gap = text.substring(tokens.get(at).end(), tokens.get(at + 1).start());
            if (gap.chars().anyMatch(sign -> PARTS.indexOf(sign) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** @param target whatever the builder was given with the name */
    public record Hit(int start, int end, long target) {}

    /** @param asWritten the only way in which it may be written; null for any case */
    private record Entry(long target, @Nullable String asWritten) {}

    /** Takes names one by one. */
    public static final class Builder {

        private final Map<String, Integer> words = new HashMap<>();
        private final NameEdges edges;
        private final Map<Integer, List<Entry>> entries = new HashMap<>();
        private int nodes = 1;
        private int[] parents;
        private int[] lastWords;
        private int[] depths;

        /** @param names about how many there will be */
        public Builder(int names) {
            int capacity = Math.max(16, names * 2);
            this.edges = new NameEdges(capacity);
            this.parents = new int[capacity];
            this.lastWords = new int[capacity];
            this.depths = new int[capacity];
        }

        /** One word alone is found only as it is written: NUS, not nus. */
        public Builder add(String name, long target) {
            List<NameToken> tokens = NameToken.of(name);
            if (tokens.isEmpty()) {
                return this;
            }
            int node = ROOT;
            for (NameToken token : tokens) {
                node = next(node, words.computeIfAbsent(token.text(), word -> words.size() + 1));
            }
            String asWritten = tokens.size() == 1 ? name.strip() : null;
            List<Entry> there = entries.computeIfAbsent(node, end -> new ArrayList<>(1));
            Entry entry = new Entry(target, asWritten);
            if (!there.contains(entry)) {
                there.add(entry);
            }
            return this;
        }

        public NameAutomaton build() {
            return new NameAutomaton(this);
        }

        private int next(int node, int word) {
            int known = edges.get(node, word);
            if (known != 0) {
                return known;
            }
            if (nodes == parents.length) {
                parents = Arrays.copyOf(parents, nodes * 2);
                lastWords = Arrays.copyOf(lastWords, nodes * 2);
                depths = Arrays.copyOf(depths, nodes * 2);
            }
            int made = nodes++;
            edges.put(node, word, made);
            parents[made] = node;
            lastWords[made] = word;
            depths[made] = depths[node] + 1;
            return made;
        }

        /** All nodes but the first, those near it first. */
        private int[] byDepth() {
            int deepest = Arrays.stream(depths, 0, nodes).max().orElse(0);
            int[] starts = new int[deepest + 2];
            for (int node = 1; node < nodes; node++) {
                starts[depths[node] + 1]++;
            }
            for (int depth = 1; depth < starts.length; depth++) {
                starts[depth] += starts[depth - 1];
            }
            int[] ordered = new int[nodes - 1];
            for (int node = 1; node < nodes; node++) {
                ordered[starts[depths[node]]++] = node;
            }
            return ordered;
        }
    }
}
