package conferencenews.viewcount;

import conferencenews.site.CannotStart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Journal, database and the numbers in memory, which agree with each other: what is booked here is counted once. */
final class ViewBooks implements AutoCloseable {

    private final StoredViews stored;
    private final ViewJournal journal;
    private final JournalKeeper keeper;
    private final Totals totals;
    private final ViewWriter writer;
    private final AtomicLong errors = new AtomicLong();

    ViewBooks(StoredViews stored, ViewJournal journal, JournalKeeper keeper, Totals totals, ViewWriter writer) {
        this.stored = stored;
        this.journal = journal;
        this.keeper = keeper;
        this.totals = totals;
        this.writer = writer;
    }

    /** Takes up the journal where the last process has left it. */
    static ViewBooks open(JournalFolder folder, StoredViews stored, Counting counting, ZoneId zone, Clock clock) {
        return open(folder, folder.segments(), JournalKeeper.MOST_SEGMENTS, stored, counting, zone, clock);
    }

    static ViewBooks open(
            JournalFolder folder,
            SegmentFiles files,
            int mostSegments,
            StoredViews stored,
            Counting counting,
            ZoneId zone,
            Clock clock) {
        ViewJournal journal = new ViewJournal(files, clock);
        String node = node(folder, journal, stored, counting, clock.instant());
        Totals totals = new Totals();
        ViewWriter writer = new ViewWriter(journal, stored, totals, node, zone, clock);
        JournalKeeper keeper = new JournalKeeper(journal, clock, mostSegments);
        keeper.start();
        writer.start();
        return new ViewBooks(stored, journal, keeper, totals, writer);
    }

    /**
     * The node whose journal this is. A journal that the database does not know belongs to another database, and one
     * that it has more of than is here is an old copy: then what is here counts no more, and a new node begins.
     */
    private static String node(
            JournalFolder folder, ViewJournal journal, StoredViews stored, Counting counting, Instant now) {
        try {
            String known = folder.node();
            OptionalLong position = known == null ? OptionalLong.empty() : stored.position(known);
            long end = journal.open(position.orElse(0), entry -> counting.restore(entry, now));
            if (known != null && position.isPresent() && position.getAsLong() <= end) {
                return known;
            }
            String fresh = UUID.randomUUID().toString();
            stored.register(fresh, end);
            journal.applied(end);
            folder.node(fresh);
            return fresh;
        } catch (IOException unreadable) {
            throw new CannotStart("The folder " + folder.path() + ", in which views are kept, cannot be used: "
                    + unreadable.getMessage() + ".");
        }
    }

    /** Returns false if there is no room to book it. */
    boolean book(Entry entry) {
        return entry.booking() == Booking.VIEW ? bookView(entry) : journal.append(entry);
    }

    /** The number to print: what is stored and what is not yet. */
    long shown(long article) {
        return totals.shown(article);
    }

    void changed(long article) {
        totals.changed(article);
    }

    void delete(Collection<Long> articles) {
        stored.delete(articles);
    }

    /** Nothing from before is stored any more for articles that are deleted. */
    void forget(Collection<Long> articles, Instant now) {
        articles.forEach(article -> journal.append(Entry.of(article, now.toEpochMilli(), Booking.DELETION)));
        totals.forget(articles);
    }

    long refused() {
        return journal.refused();
    }

    long pending() {
        return journal.pending();
    }

    boolean isStopped() {
        return keeper.isStopped();
    }

    long errors() {
        return errors.get();
    }

    /** Returns how many there have been. */
    long countError() {
        return errors.incrementAndGet();
    }

    /** Stores what is booked. */
    void write() {
        writer.write();
    }

    /** Brings numbers back that other processes may have added to. */
    void refresh() {
        writer.refresh();
    }

    /** Does the file work that is due. */
    void keep() {
        keeper.keep();
    }

    @Override
    public void close() throws InterruptedException {
        writer.close();
        keeper.close();
    }

    private boolean bookView(Entry entry) {
        Total total = totals.claim(entry.article());
        if (journal.append(entry)) {
            total.count();
            return true;
        }
        total.release();
        return false;
    }
}
