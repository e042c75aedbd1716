package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journal and database of a backup fit together: no view is lost, none counts twice, and no visitor is taken along. */
class JournalCopyTests {

    @TempDir
    private Path temporary;

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();
    private final List<Bookkeeping> started = new ArrayList<>();
    private Bookkeeping site;
    private Path copy;

    @BeforeEach
    void count() throws IOException {
        site = start(data("site"));
        site.views(7, 10);
        site.books.write();
        database.away = true;
        site.views(7, 5);
        database.away = false;
        copy = Files.createDirectories(temporary.resolve("copy"));
    }

    @AfterEach
    void stop() {
        started.forEach(Bookkeeping::close);
    }

    @Test
    void whatTheDatabaseLacksIsInTheCopy() throws Exception {
        copyBefore(() -> {});
        assertThat(restored().books.shown(7)).isEqualTo(15);
        assertThat(database.total(7)).isEqualTo(15);
    }

    @Test
    void whatIsStoredWhileItIsCopiedCountsOnce() throws Exception {
        copyBefore(() -> site.books.write());
        assertThat(restored().books.shown(7)).isEqualTo(15);
    }

    @Test
    void whatIsCountedAfterwardsIsNotInIt() throws Exception {
        copyBefore(() -> {
            database.away = true;
            site.views(7, 3);
            database.away = false;
        });
        assertThat(restored().books.shown(7)).isEqualTo(15);
    }

    @Test
    void aJournalThatHasGoneOnLosesNothingEither() throws Exception {
        copyBefore(() -> {
            clock.advance(Duration.ofHours(7));
            site.books.keep();
            site.views(7, 3);
            site.books.write();
        });
        Bookkeeping restored = restored();
        restored.views(7, 1);
        restored.books.write();
        assertThat(database.total(7)).isEqualTo(19);
    }

    @Test
    void nobodyCanTellOneVisitorFromAnotherByIt() throws Exception {
        copyBefore(() -> {});
        SegmentFiles files = new SegmentFiles(copy);
        int records = 0;
        for (long number : files.numbers()) {
            for (int index = 0; index < Segment.CAPACITY; index++) {
                Entry entry = files.read(number).read(index);
                if (entry != null) {
                    assertThat(entry.visitor()).isEqualTo(VisitorKey.NONE);
                    records++;
                }
            }
        }
        assertThat(records).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aJournalOfAnotherDatabaseIsLeftOut() throws Exception {
        try (Connection other = new ViewDatabase().getConnection()) {
            JournalCopy.copy(data("site"), other, this::write);
        }
        assertThat(copy).isEmptyDirectory();
    }

    @Test
    void aJournalInWhichNothingStandsGivesWay() throws Exception {
        copyBefore(() -> {});
        start(data("fresh")).close();
        started.remove(started.size() - 1);
        try (JournalCopy target = JournalCopy.take(data("fresh"))) {
            assertThat(target.isUsed()).isFalse();
            target.replace(copy);
        }
        assertThat(start(data("fresh")).books.shown(7)).isEqualTo(15);
    }

    @Test
    void aJournalWithViewsIsKnownByItsNode() throws Exception {
        copyBefore(() -> {});
        stop();
        started.clear();
        try (JournalCopy target = JournalCopy.take(data("site"))) {
            assertThat(target.isUsed()).isTrue();
            assertThat(target.isOf(Files.readString(copy.resolve("node")))).isTrue();
            assertThat(target.isOf("another")).isFalse();
        }
    }

    /** What happens between the copy of the journal and that of the database. */
    private void copyBefore(Runnable meanwhile) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            JournalCopy.copy(data("site"), connection, this::write);
        }
        meanwhile.run();
        database.backUp();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(copy.resolve(name), content);
    }

    private Bookkeeping restored() throws IOException {
        stop();
        started.clear();
        database.putBack();
        try (JournalCopy target = JournalCopy.take(data("restored"))) {
            target.replace(copy);
        }
        return start(data("restored"));
    }

    private Bookkeeping start(Path data) throws IOException {
        Bookkeeping bookkeeping =
                Bookkeeping.start(Files.createDirectories(data).resolve("journal"), database, clock);
        started.add(bookkeeping);
        return bookkeeping;
    }

    private Path data(String name) {
        return temporary.resolve(name);
    }
}
