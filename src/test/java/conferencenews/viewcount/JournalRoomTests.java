package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A disk that is full, a database that is away for too long: counting stops and goes on by itself. */
@ExtendWith(OutputCaptureExtension.class)
class JournalRoomTests {

    private static final int MORE_THAN_ROOM = 4 * Segment.CAPACITY;

    @TempDir
    private Path folder;

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();

    @Test
    void stopsWithOneLineWhileTheDiskIsFullAndGoesOnByItself(CapturedOutput output) {
        FullDisk disk = new FullDisk(folder);
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock, disk, 512)) {
            disk.full = true;
            int counted = site.views(7, MORE_THAN_ROOM);
            assertThat(counted).isLessThan(MORE_THAN_ROOM);
            site.books.keep();
            site.books.keep();
            assertThat(site.views(7, 10)).isZero();
            assertThat(site.view(7, new VisitBuilder())).isEqualTo(Verdict.UNAVAILABLE);
            assertThat(site.books.isStopped()).isTrue();
            assertThat(site.books.refused()).isEqualTo(MORE_THAN_ROOM - counted + 11);
            assertThat(site.books.shown(7)).isEqualTo(counted);
            disk.full = false;
            site.books.keep();
            assertThat(site.books.isStopped()).isFalse();
            assertThat(site.views(7, 5)).isEqualTo(5);
            site.books.write();
            assertThat(database.total(7)).isEqualTo(counted + 5);
        }
        assertThat(output.getAll().lines().filter(line -> line.contains("Views are not counted")))
                .singleElement()
                .asString()
                .contains("No space left on device");
        assertThat(output.getAll().lines().filter(line -> line.contains("Views are counted again")))
                .hasSize(1);
    }

    @Test
    void stopsWhenTheDatabaseIsAwayForTooLongAndLosesNothingThatWasCounted() {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock, 6)) {
            database.away = true;
            int counted = 0;
            while (!site.books.isStopped()) {
                counted += site.views(7, 5_000);
                site.books.keep();
            }
            assertThat(counted).isGreaterThan(3 * Segment.CAPACITY);
            database.away = false;
            site.books.write();
            assertThat(database.total(7)).isEqualTo(counted);
            site.books.keep();
            assertThat(site.views(7, 1)).isEqualTo(1);
        }
    }

    @Test
    void neverTakesMoreThanItsShareOfTheDisk() throws IOException {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock, 6)) {
            for (int round = 0; round < 30; round++) {
                assertThat(site.views(7, 10_000)).isEqualTo(10_000);
                site.books.write();
                site.books.keep();
                assertThat(segments()).isLessThanOrEqualTo(7);
            }
        }
        assertThat(database.total(7)).isEqualTo(300_000);
    }

    @Test
    void startsOnAFullDisk() {
        FullDisk disk = new FullDisk(folder);
        disk.full = true;
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock, disk, 512)) {
            assertThat(site.views(7, 1)).isZero();
            disk.full = false;
            site.books.keep();
            assertThat(site.views(7, 1)).isEqualTo(1);
        }
    }

    private long segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".segment")).count();
        }
    }

    private static final class FullDisk extends SegmentFiles {

        private volatile boolean full;

        FullDisk(Path folder) {
            super(folder);
        }

        @Override
        Segment create(long number) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.create(number);
        }
    }
}
