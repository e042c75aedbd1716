package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal is there for: the process was killed, the database was away or put back, the file is damaged. */
class ViewRecoveryTests {

    @TempDir
    private Path temporary;

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();
    private final List<Bookkeeping> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void name() {
        folder = temporary.resolve("journal");
    }

    @AfterEach
    void stop() {
        database.away = false;
        started.forEach(Bookkeeping::close);
    }

    @Test
    void storesOnceWhatAKilledProcessHasCounted() {
        Bookkeeping killed = start(folder);
        killed.views(7, 10);
        killed.books.write();
        database.away = true;
        killed.views(7, 5);
        Path left = Bookkeeping.asKilled(folder);
        killed.close();
        database.away = false;
        Bookkeeping next = start(left);
        assertThat(next.books.shown(7)).isEqualTo(15);
        next.views(7, 1);
        Path leftAgain = Bookkeeping.asKilled(left);
        next.close();
        start(leftAgain);
        assertThat(database.total(7)).isEqualTo(16);
        assertThat(database.sum("views")).isEqualTo(16);
    }

    @Test
    void showsTheRightNumberThoughTheDatabaseGoesAwayDuringTheStart() {
        Bookkeeping killed = start(folder);
        killed.views(7, 10);
        killed.books.write();
        database.away = true;
        killed.views(7, 5);
        Path left = Bookkeeping.asKilled(folder);
        killed.close();
        database.away = false;
        database.failsToAdd = true;
        Bookkeeping next = start(left);
        next.views(7, 1);
        database.failsToAdd = false;
        next.books.write();
        assertThat(next.books.shown(7)).isEqualTo(16);
        assertThat(database.total(7)).isEqualTo(16);
    }

    @Test
    void remembersRepeatsUniqueViewsReadersAndCapsAfterARestart() {
        VisitBuilder reader = new VisitBuilder();
        VisitBuilder eager = new VisitBuilder().from("203.0.113.9");
        try (Bookkeeping before = Bookkeeping.start(folder, database, clock)) {
            for (int view = 0; view < 30; view++) {
                assertThat(before.view(8, eager).counted()).isTrue();
                clock.advance(Duration.ofSeconds(31));
            }
            assertThat(before.view(7, reader).counted()).isTrue();
            clock.advance(Duration.ofSeconds(20));
            assertThat(before.view(7, reader).reason()).isEqualTo(Reason.REPEAT);
        }
        Bookkeeping after = start(folder);
        clock.advance(Duration.ofSeconds(20));
        assertThat(after.view(7, reader).reason()).isEqualTo(Reason.REPEAT);
        clock.advance(Duration.ofSeconds(31));
        assertThat(after.view(7, reader).counted()).isTrue();
        assertThat(after.view(8, eager).reason()).isEqualTo(Reason.SUSPECT);
        after.books.write();
        assertThat(database.days(7)).containsExactly(new Figures(2, 1, 1, 0, 0, 0, 0));
        clock.advance(Duration.ofHours(1));
        after.view(7, reader);
        after.books.write();
        assertThat(database.days(7)).containsExactly(new Figures(3, 2, 1, 0, 0, 0, 0));
    }

    @Test
    void remembersAChainOverMidnightAfterARestart() {
        VisitBuilder reader = new VisitBuilder();
        clock.set(Instant.parse("2024-11-22T23:59:50Z"));
        try (Bookkeeping before = Bookkeeping.start(folder, database, clock)) {
            assertThat(before.view(7, reader).counted()).isTrue();
        }
        clock.advance(Duration.ofSeconds(20));
        assertThat(start(folder).view(7, reader).reason()).isEqualTo(Reason.REPEAT);
    }

    @Test
    void addsAgainWhatADatabaseLacksThatWasPutBack() {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock)) {
            site.views(7, 10);
            site.books.write();
            database.backUp();
            site.views(7, 5);
        }
        assertThat(database.total(7)).isEqualTo(15);
        database.putBack();
        assertThat(database.total(7)).isEqualTo(10);
        start(folder);
        assertThat(database.total(7)).isEqualTo(15);
    }

    @Test
    void addsNothingOfTheJournalOfAnotherDatabase() {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock)) {
            site.views(7, 10);
        }
        ViewDatabase other = new ViewDatabase();
        try (Bookkeeping site = Bookkeeping.start(folder, other, clock)) {
            site.views(7, 1);
        }
        assertThat(other.total(7)).isEqualTo(1);
    }

    @Test
    void beginsAnewInAFolderThatIsOlderThanTheDatabase() throws IOException {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock)) {
            site.views(7, 10);
        }
        Path old = Bookkeeping.asKilled(folder);
        for (int day = 0; day < 3; day++) {
            try (Bookkeeping site = Bookkeeping.start(folder, database, clock)) {
                site.views(7, 10);
            }
        }
        Bookkeeping site = start(old);
        site.views(7, 1);
        site.books.write();
        assertThat(database.total(7)).isEqualTo(41);
        assertThat(Files.readString(old.resolve("node"))).isNotEqualTo(Files.readString(folder.resolve("node")));
    }

    @Test
    void waitsWhenTheDatabaseIsPutBackUnderARunningSite() {
        Bookkeeping site = start(folder);
        site.views(7, 10);
        site.books.write();
        database.backUp();
        site.views(7, 5);
        site.books.write();
        database.putBack();
        site.views(7, 1);
        site.books.write();
        assertThat(database.total(7)).isEqualTo(10);
        site.close();
        start(folder);
        assertThat(database.total(7)).isEqualTo(16);
    }

    @Test
    void readsADamagedFileAsFarAsItGoes() throws IOException {
        Bookkeeping killed = start(folder);
        database.away = true;
        killed.views(7, 1_000);
        Path left = Bookkeeping.asKilled(folder);
        killed.close();
        damage(left);
        database.away = false;
        start(left);
        assertThat(database.total(7)).isEqualTo(499);
    }

    @Test
    void startsWithAFileOfRubbish() throws IOException {
        start(folder).close();
        Files.writeString(folder.resolve("0000000007.segment"), "rubbish");
        Bookkeeping site = start(folder);
        site.views(7, 1);
        site.books.write();
        assertThat(database.total(7)).isEqualTo(1);
    }

    @Test
    void keepsNoVisitorForFortyEightHoursAndNoViewIsLost() throws IOException {
        Bookkeeping site = start(folder);
        site.views(7, 1);
        site.books.write();
        database.away = true;
        clock.advance(Duration.ofHours(7));
        site.books.keep();
        site.books.book(new Entry(7, clock.millis(), new VisitorKey(0x1122334455667788L, 1), Booking.VIEW, true, true));
        clock.advance(Duration.ofHours(7));
        site.books.keep();
        assertThat(holds(0x1122334455667788L)).isTrue();
        clock.advance(Duration.ofHours(40).minusSeconds(1));
        site.books.keep();
        assertThat(holds(0x1122334455667788L)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        site.books.keep();
        assertThat(holds(0x1122334455667788L)).isFalse();
        database.away = false;
        site.books.write();
        assertThat(database.total(7)).isEqualTo(2);
        assertThat(segments()).hasSizeGreaterThan(3);
        site.books.keep();
        assertThat(segments()).hasSize(3);
    }

    /** Cuts the last segment in the middle of a record and spoils another record. */
    private static void damage(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path segment = files.filter(file -> file.toString().endsWith(".segment"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                file.setLength(Segment.HEADER + 500 * Segment.RECORD + 20);
                file.seek(Segment.HEADER + 3 * Segment.RECORD);
                file.write(0xFF);
            }
        }
    }

    private boolean holds(long key) throws IOException {
        byte[] sought = java.nio.ByteBuffer.allocate(8)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putLong(key)
                .array();
        for (Path file : segments()) {
            String content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (content.contains(new String(sought, java.nio.charset.StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".segment")).toList();
        }
    }

    private Bookkeeping start(Path path) {
        Bookkeeping site = Bookkeeping.start(path, database, clock);
        started.add(site);
        return site;
    }
}
