package conferencenews.viewcount;

import java.util.concurrent.atomic.AtomicLong;

/** The number an article shows: what stands in the database, and what this process has counted and not stored yet. */
final class Total {

    private static final long DROPPED = Long.MIN_VALUE;

    private final long article;
    /** What was counted by this process and not stored, and what is about to be. */
    private final AtomicLong outstanding = new AtomicLong();

    private final AtomicLong number = new AtomicLong();
    private volatile boolean known;
    private volatile boolean asked;
    private long stored;

    Total(long article) {
        this.article = article;
    }

    long article() {
        return article;
    }

    /** Keeps the total in memory until what is about to be counted is stored; false if it was dropped just now. */
    boolean claim() {
        long claims = outstanding.get();
        while (claims != DROPPED && !outstanding.compareAndSet(claims, claims + 1)) {
            claims = outstanding.get();
        }
        return claims != DROPPED;
    }

    void count() {
        number.incrementAndGet();
    }

    void release() {
        outstanding.decrementAndGet();
    }

    boolean drop() {
        return outstanding.compareAndSet(0, DROPPED);
    }

    /** Whether the number from the database is part of it. */
    boolean isKnown() {
        return known;
    }

    /** The number in the database is no longer what was read. */
    void doubt() {
        known = false;
    }

    long shown() {
        if (!asked) {
            asked = true;
        }
        return number.get();
    }

    /** Whether somebody has asked for the number since it was last read from the database. */
    boolean wasAsked() {
        return asked;
    }

    /**
     * Takes over what the database says. Only the thread that writes to the database may call it, so that what is
     * stored and what is not cannot change meanwhile.
     *
     * @param total the number in the database
     * @param own how many of those are views of this process that were outstanding until now
     */
    void store(long total, long own) {
        number.addAndGet(total - stored - own);
        stored = total;
        outstanding.addAndGet(-own);
        known = true;
        asked = false;
        synchronized (this) {
            notifyAll();
        }
    }
}
