package conferencenews.directory;

import java.util.Arrays;

/** From a node by a word to the next node: a hash table without objects, for millions of them. */
final class NameEdges {

    private static final long FREE = -1;
    private static final int BITS = 32;

    private long[] keys;
    private int[] nodes;
    private int size;

    NameEdges(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
        nodes = new int[keys.length];
        Arrays.fill(keys, FREE);
    }

    /** 0 if there is none: nothing leads back to the beginning. */
    int get(int node, int word) {
        long key = (long) node << BITS | word;
        for (int slot = slot(key); keys[slot] != FREE; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
        }
        return 0;
    }

    void put(int node, int word, int next) {
        if (++size * 2 > keys.length) {
            grow();
        }
        insert((long) node << BITS | word, next);
    }

    private void insert(long key, int next) {
        int slot = slot(key);
        while (keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        nodes[slot] = next;
    }

    private void grow() {
        long[] formerKeys = keys;
        int[] formerNodes = nodes;
        keys = new long[formerKeys.length * 2];
        nodes = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerKeys[i] != FREE) {
                insert(formerKeys[i], formerNodes[i]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
