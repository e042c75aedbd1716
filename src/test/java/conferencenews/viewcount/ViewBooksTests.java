package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.MutableClock;
import conferencenews.site.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewBooksTests {

    @TempDir
    private Path folder;

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();
    private final List<Bookkeeping> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Bookkeeping::close);
    }

    @Test
    void countsTenThousandReadersInSixtyFourThreadsExactlyWhileItIsWriting() throws Exception {
        Bookkeeping site = start();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<?>> views = new ArrayList<>();
        for (int reader = 0; reader < 10_000; reader++) {
            VisitBuilder visit = new VisitBuilder().from("10.0." + reader / 250 + "." + reader % 250);
            views.add(threads.submit(() -> site.view(7, visit)));
            views.add(threads.submit(() -> site.view(7, visit)));
            if (reader % 500 == 0) {
                views.add(threads.submit(site.books::write));
            }
        }
        for (Future<?> view : views) {
            view.get();
        }
        threads.shutdown();
        assertThat(site.books.shown(7)).isEqualTo(10_000);
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(10_000);
        assertThat(database.sum("views")).isEqualTo(10_000);
        assertThat(database.sum("unique_views")).isEqualTo(10_000);
        assertThat(database.sum("readers")).isEqualTo(10_000);
        assertThat(database.excluded("repeat")).isEqualTo(10_000);
    }

    @Test
    void losesNothingWhileTheDatabaseIsAway() {
        Bookkeeping site = start();
        site.views(7, 1);
        assertThat(site.books.shown(7)).isEqualTo(1);
        database.away = true;
        site.views(7, 1_000);
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(1_001);
        database.away = false;
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(1_001);
        assertThat(database.sum("views")).isEqualTo(1_001);
        assertThat(database.total(7)).isEqualTo(1_001);
    }

    @Test
    void showsWhatItKnowsWhileTheDatabaseIsAwayAndTheWholeNumberLater() {
        Bookkeeping site = start();
        database.add(7, 100);
        database.away = true;
        site.views(7, 2);
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(2);
        database.away = false;
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(102);
    }

    @Test
    void showsTheReadersOwnViewAtOnce() {
        Bookkeeping site = start();
        site.views(7, 1);
        assertThat(site.books.shown(7)).isEqualTo(1);
        assertThat(site.books.shown(8)).isZero();
    }

    @Test
    void showsWhatOtherNodesHaveCounted() {
        Bookkeeping site = start();
        site.views(7, 1);
        site.books.write();
        assertThat(site.books.shown(7)).isEqualTo(1);
        database.add(7, 41);
        site.books.shown(7); // only what is asked for is looked up again
        site.books.refresh();
        assertThat(site.books.shown(7)).isEqualTo(42);
    }

    @Test
    void neverShowsALowerNumberThanBefore() throws Exception {
        Bookkeeping site = start();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<?> reading = reader.submit(() -> {
            long before = 0;
            while (before < 20_000) {
                long now = site.books.shown(7);
                assertThat(now).isBetween(before, 20_000L);
                before = now;
            }
        });
        for (int round = 0; round < 20; round++) {
            site.views(7, 1_000);
            site.books.write();
            site.books.refresh();
        }
        reading.get();
        reader.shutdown();
    }

    @Test
    void storesWhatIsPendingWhenTheSiteStops() {
        try (Bookkeeping site = Bookkeeping.start(folder, database, clock)) {
            database.away = true;
            site.views(7, 500);
            database.away = false;
        }
        assertThat(database.sum("views")).isEqualTo(500);
    }

    @Test
    void keepsEachDayHourAndKindApart() {
        Bookkeeping site = start();
        site.views(7, 1);
        for (Booking booking : Booking.values()) {
            if (booking.isExcluded()) {
                site.book(7, booking);
            }
        }
        clock.advance(Duration.ofDays(1));
        site.views(7, 2);
        clock.advance(Duration.ofHours(1));
        site.views(7, 3);
        site.books.write();
        assertThat(database.days(7))
                .containsExactly(new Figures(1, 1, 1, 3, 2, 1, 1), new Figures(5, 5, 5, 0, 0, 0, 0));
        assertThat(database.hours(7)).containsExactly(1L, 2L, 3L);
        assertThat(database.total(7)).isEqualTo(6);
        for (String kind : List.of(
                "robot-search",
                "robot-ai",
                "robot-ai-agent",
                "robot-tool",
                "robot-other",
                "staff",
                "suspect",
                "prefetch",
                "not-navigation",
                "repeat")) {
            assertThat(database.excluded(kind)).as(kind).isEqualTo(1);
        }
    }

    @Test
    void writesManyArticlesAtOnce() {
        Bookkeeping site = start();
        for (int article = 0; article < 2_345; article++) {
            site.views(article, 1);
        }
        site.books.write();
        site.views(2_344, 1);
        site.books.write();
        assertThat(database.sum("views")).isEqualTo(2_346);
        assertThat(database.total(2_344)).isEqualTo(2);
    }

    @Test
    void storesABatchOnceWhoseSuccessNobodyHeardOf() {
        Bookkeeping site = start();
        site.views(7, 3);
        assertThat(site.books.shown(7)).isEqualTo(3);
        database.failsAfterCommit = true;
        site.books.write();
        assertThat(database.total(7)).isEqualTo(3);
        assertThat(site.books.shown(7)).isEqualTo(3);
        site.books.refresh();
        assertThat(site.books.shown(7)).isEqualTo(3);
        database.failsAfterCommit = false;
        site.views(7, 1);
        site.books.write();
        assertThat(database.total(7)).isEqualTo(4);
        assertThat(site.books.shown(7)).isEqualTo(4);
    }

    @Test
    void forgetsArticlesThatAreDeletedForGood() {
        Bookkeeping site = start();
        site.views(7, 2);
        site.books.write();
        site.views(7, 2);
        site.views(8, 1);
        site.books.delete(List.of(7L));
        site.books.forget(List.of(7L), clock.instant());
        site.books.write();
        assertThat(database.sum("views")).isEqualTo(1);
        assertThat(database.total(7)).isZero();
        assertThat(site.books.shown(7)).isZero();
    }

    @Test
    void letsNoSecondProcessUseTheFolder() {
        start();
        assertThatThrownBy(() -> JournalFolder.open(folder.resolve("journal")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is in use by another process");
    }

    private Bookkeeping start() {
        Bookkeeping site = Bookkeeping.start(folder.resolve("journal"), database, clock);
        started.add(site);
        return site;
    }
}
