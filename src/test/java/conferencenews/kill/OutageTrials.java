package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conferencenews.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the site counts while its database is stopped, its disk full, or it is told to end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OutageTrials {

    private static final Logger LOG = LoggerFactory.getLogger(OutageTrials.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration LONGEST_START = Duration.ofSeconds(45);

    @TempDir
    private Path folder;

    @Test
    void aStoppedDatabaseCostsNothingOverMidnightEither() throws IOException {
        try (Trial trial = Trial.of(folder, true)) {
            Duration ahead = untilMidnight().minus(LONGEST_START);
            trial.clockAhead(ahead).start();
            trial.settle();
            Readers readers = trial.letReadersCome();
            await("readers", () -> readers.pages() > 50);
            await("the evening", () -> untilMidnight().minus(ahead).compareTo(Duration.ofSeconds(10)) < 0);
            stopDatabaseForTwentySeconds(trial, readers);
            long after = trial.tally.answered();
            await("readers", () -> trial.tally.answered() > after + 200);
            readers.stop();
            trial.settle();
            awaitStored(trial);
            trial.assertTablesAgree();
            assertThat(trial.stored("count(distinct viewed_on) from article_view_daily"))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "on PostgreSQL: {0}")
    @ValueSource(booleans = {false, true})
    void endingUnderLoadStoresEverythingFirst(boolean postgres) throws IOException {
        try (Trial trial = Trial.of(folder, postgres)) {
            SiteProcess site = trial.start();
            Readers readers = trial.letReadersCome();
            await("readers", () -> trial.tally.answered() > 500);
            int exitCode = site.stop();
            readers.await();
            assertThat(exitCode).isEqualTo(143);
            assertThat(trial.stored("sum(views) from article_view_daily"))
                    .isBetween(trial.tally.answered(), trial.tally.answered() + trial.tally.unanswered());
            LOG.info(
                    "Ended under load, PostgreSQL: {}: {} answered, {} under way, {} stored",
                    postgres,
                    trial.tally.answered(),
                    trial.tally.unanswered(),
                    trial.stored("sum(views) from article_view_daily"));
        }
    }

    /** On a small file system of its own, which only root can mount; elsewhere JournalRoomTests says the same. */
    @Test
    void aFullDiskStopsCountingButNoPageAndNotForever() throws IOException {
        try (Trial trial = Trial.of(folder, false)) {
            Path journal = Files.createDirectories(trial.data.resolve("journal"));
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", journal.toString()));
            try {
                fillDisk(trial, journal);
            } finally {
                trial.close();
                run("umount", journal.toString());
            }
        }
    }

    @Test
    void aDiskThatIsFullForTheDatabaseTooCostsNothingThatWasAnswered() throws IOException {
        Path disk = Files.createDirectories(folder.resolve("data"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=52m", "tmpfs", disk.toString()));
        try (Trial trial = Trial.of(folder, false)) {
            SiteProcess site = trial.start();
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            Readers readers = trial.letReadersCome();
            readers.readPages(false);
            await("the end of the room", () -> trial.tally.refused() > 100);
            assertThat(site.isAlive()).isTrue();
            Files.delete(ballast);
            long before = trial.tally.answered();
            await("room", () -> trial.tally.answered() > before + 100);
            readers.stop();
            await("the database", trial::answersEveryPage);
            trial.settlePages();
            assertThat(site.stop()).isEqualTo(143);
            trial.assertTablesAgree();
            LOG.info("{} views, {} refused while there was no room at all", trial.tally.total(), trial.tally.refused());
        } finally {
            run("umount", disk.toString());
        }
    }

    private void stopDatabaseForTwentySeconds(Trial trial, Readers readers) {
        trial.database.stop();
        long before = trial.tally.answered();
        long pagesBefore = readers.pages();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
        long during = trial.tally.answered() - before;
        LOG.info(
                "{} views were answered while PostgreSQL was stopped, {} of them with pages",
                during,
                readers.pages() - pagesBefore);
        trial.database.start();
        assertThat(during).isGreaterThan(1_000);
    }

    private void fillDisk(Trial trial, Path journal) {
        SiteProcess site = trial.start();
        Readers readers = trial.letReadersCome();
        await("the end of the room", () -> trial.tally.refused() > 100);
        await("the log", () -> site.log().contains("Views are not counted"));
        Visitor reader = new Visitor(site.port());
        assertThat(reader.follow(reader.get("/articles/1")).status()).isEqualTo(200);
        assertThat(reader.get("/articles/1").status()).isEqualTo(301);
        run("mount", "-o", "remount,size=20m", journal.toString());
        long before = trial.tally.answered();
        await("room", () -> trial.tally.answered() > before + 100);
        readers.stop();
        assertThat(site.isAlive()).isTrue();
        trial.settlePages();
        assertThat(site.stop()).isEqualTo(143);
        trial.assertTablesAgree();
        assertThat(site.log().lines().filter(line -> line.contains("Views are not counted")))
                .hasSize(1);
        LOG.info("{} views, {} refused while the disk was full", trial.tally.total(), trial.tally.refused());
    }

    private static void fill(Path ballast) {
        byte[] block = new byte[1 << 12];
        try (OutputStream output = Files.newOutputStream(ballast)) {
            for (int i = 0; i < 1 << 14; i++) {
                output.write(block);
            }
        } catch (IOException full) {
            return;
        }
        throw new AssertionError("The disk has too much room");
    }

    private static void awaitStored(Trial trial) {
        await("the database", () -> trial.stored("sum(views) from article_view_daily") >= trial.tally.total());
    }

    private static Duration untilMidnight() {
        ZonedDateTime now = ZonedDateTime.now(ZONE);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(ZONE));
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
