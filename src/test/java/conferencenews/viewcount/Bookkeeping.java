package conferencenews.viewcount;

import conferencenews.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A process that counts, as far as journal and database are concerned. */
final class Bookkeeping implements AutoCloseable {

    static final ViewSettings DEFAULT = new ViewSettings(List.of(), false, false);

    final Counting counting;
    final ViewBooks books;

    private final JournalFolder folder;
    private final MutableClock clock;

    private Bookkeeping(Path path, ViewDatabase database, MutableClock clock, SegmentFiles files, int mostSegments) {
        this.clock = clock;
        this.folder = JournalFolder.open(path);
        this.counting = new Counting(
                new Robots(new RobotFiles(Path.of("nowhere")), clock),
                date -> date.toString().getBytes(),
                new Clicks(),
                "site",
                ZoneOffset.UTC,
                DEFAULT);
        this.books =
                ViewBooks.open(folder, files, mostSegments, database.storedViews(), counting, ZoneOffset.UTC, clock);
    }

    static Bookkeeping start(Path path, ViewDatabase database, MutableClock clock) {
        return start(path, database, clock, JournalKeeper.MOST_SEGMENTS);
    }

    static Bookkeeping start(Path path, ViewDatabase database, MutableClock clock, int mostSegments) {
        return start(path, database, clock, new SegmentFiles(path), mostSegments);
    }

    static Bookkeeping start(
            Path path, ViewDatabase database, MutableClock clock, SegmentFiles files, int mostSegments) {
        return new Bookkeeping(path, database, clock, files, mostSegments);
    }

    /** Copies the folder as it is at this moment: what a killed process would leave. */
    static Path asKilled(Path path) {
        try (Stream<Path> files = Files.list(path)) {
            Path copy = Files.createTempDirectory(path.getParent(), "killed");
            // a segment that is being prepared may be gone by the time it is copied
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".tmp")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Verdict view(long article, VisitBuilder visit) {
        Decision decision = counting.decide(article, visit.build(), clock.instant());
        boolean booked = decision.entry() == null || books.book(decision.entry());
        return booked ? decision.verdict() : Verdict.UNAVAILABLE;
    }

    /** So many first views of different readers. */
    int views(long article, int readers) {
        return (int) IntStream.range(0, readers)
                .filter(reader -> books.book(
                        new Entry(article, clock.millis(), new VisitorKey(reader, reader), Booking.VIEW, true, true)))
                .count();
    }

    void book(long article, Booking booking) {
        books.book(Entry.of(article, clock.millis(), booking));
    }

    @Override
    public void close() {
        try {
            books.close();
            folder.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
