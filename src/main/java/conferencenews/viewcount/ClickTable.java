package conferencenews.viewcount;

import java.util.Arrays;

/**
 * Numbered slots, each found by a fingerprint of 64 bits and kept in the order of their last use. Plain arrays: half a
 * million slots take about 22 MB.
 */
final class ClickTable {

    static final int NONE = -1;

    private static final int FIRST_SLOTS = 64;

    private final int capacity;
    private long[] prints;
    private long[] times;
    private int[] hours;
    private int[] counts;
    private int[] chain;
    private int[] older;
    private int[] newer;
    private int[] heads;
    private int used;
    private int free = NONE;
    private int oldest = NONE;
    private int newest = NONE;

    ClickTable(int capacity) {
        this.capacity = capacity;
        int slots = Math.min(capacity, FIRST_SLOTS);
        prints = new long[slots];
        times = new long[slots];
        hours = new int[slots];
        counts = new int[slots];
        chain = new int[slots];
        older = new int[slots];
        newer = new int[slots];
        heads = heads(slots);
    }

    /** Returns {@link #NONE} if there is none. */
    int find(long print) {
        int slot = heads[head(print)];
        while (slot != NONE && prints[slot] != print) {
            slot = chain[slot];
        }
        return slot;
    }

    /** The slot, now the one used last; a new one has the time, hour and count given, and may cost the oldest its place. */
    int findOrAdd(long print, long time, int hour, int count) {
        int slot = find(print);
        if (slot != NONE) {
            unlink(slot);
        } else {
            slot = freeSlot();
            prints[slot] = print;
            times[slot] = time;
            hours[slot] = hour;
            counts[slot] = count;
            chain[slot] = heads[head(print)];
            heads[head(print)] = slot;
        }
        link(slot);
        return slot;
    }

    long time(int slot) {
        return times[slot];
    }

    int hour(int slot) {
        return hours[slot];
    }

    int count(int slot) {
        return counts[slot];
    }

    void time(int slot, long time) {
        times[slot] = time;
    }

    void hour(int slot, int hour) {
        hours[slot] = hour;
    }

    void count(int slot, int count) {
        counts[slot] = count;
    }

    /** Forgets slots from the oldest on as long as their time is before this one. */
    void forgetBefore(long time) {
        while (oldest != NONE && times[oldest] < time) {
            remove(oldest);
        }
    }

    private int freeSlot() {
        if (free == NONE && used == capacity) {
            remove(oldest);
        }
        if (free != NONE) {
            int slot = free;
            free = chain[slot];
            return slot;
        }
        if (used == prints.length) {
            grow(Math.min(capacity, 2 * used));
        }
        return used++;
    }

    private void remove(int slot) {
        int head = head(prints[slot]);
        if (heads[head] == slot) {
            heads[head] = chain[slot];
        } else {
            int before = heads[head];
            while (chain[before] != slot) {
                before = chain[before];
            }
            chain[before] = chain[slot];
        }
        unlink(slot);
        chain[slot] = free;
        free = slot;
    }

    private void link(int slot) {
        older[slot] = newest;
        newer[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            newer[newest] = slot;
        }
        newest = slot;
    }

    private void unlink(int slot) {
        if (older[slot] == NONE) {
            oldest = newer[slot];
        } else {
            newer[older[slot]] = newer[slot];
        }
        if (newer[slot] == NONE) {
            newest = older[slot];
        } else {
            older[newer[slot]] = older[slot];
        }
    }

    /** Only while every slot is in use. */
    private void grow(int slots) {
        prints = Arrays.copyOf(prints, slots);
        times = Arrays.copyOf(times, slots);
        hours = Arrays.copyOf(hours, slots);
        counts = Arrays.copyOf(counts, slots);
        chain = Arrays.copyOf(chain, slots);
        older = Arrays.copyOf(older, slots);
        newer = Arrays.copyOf(newer, slots);
        heads = heads(slots);
        for (int slot = 0; slot < used; slot++) {
            int head = head(prints[slot]);
            chain[slot] = heads[head];
            heads[head] = slot;
        }
    }

    private int head(long print) {
        return (int) (print ^ print >>> 32) & heads.length - 1;
    }

    private static int[] heads(int slots) {
        int[] heads = new int[Math.max(2, Integer.highestOneBit(slots))];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
