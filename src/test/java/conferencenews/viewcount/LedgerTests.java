package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();
    private final Ledger ledger = new Ledger(database.dailyViews(), clock);
    private final Counting counting = new Counting(
            new Robots(new RobotFiles(Path.of("nowhere")), clock),
            date -> date.toString().getBytes(),
            new Clicks(),
            "site",
            ZoneOffset.UTC);

    @Test
    void countsTenThousandReadersInSixtyFourThreadsExactly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<?>> views = new ArrayList<>();
        for (int reader = 0; reader < 10_000; reader++) {
            Visit visit = new VisitBuilder()
                    .from("10.0." + reader / 250 + "." + reader % 250)
                    .build();
            views.add(threads.submit(() -> view(7, visit)));
            views.add(threads.submit(() -> view(7, visit)));
        }
        for (Future<?> view : views) {
            view.get();
        }
        threads.shutdown();
        ledger.close();
        assertThat(database.sum("views")).isEqualTo(10_000);
        assertThat(database.sum("unique_views")).isEqualTo(10_000);
        assertThat(database.sum("readers")).isEqualTo(10_000);
        assertThat(ledger.views(7)).isEqualTo(10_000);
    }

    @Test
    void losesNothingWhileTheDatabaseIsAway() {
        bookViews(1);
        database.away = true;
        bookViews(1_000);
        assertThat(ledger.views(7)).isEqualTo(1_000);
        database.away = false;
        clock.advance(Duration.ofSeconds(20));
        ledger.write();
        assertThat(ledger.views(7)).isEqualTo(1_001);
        assertThat(database.sum("views")).isEqualTo(1_001);
    }

    @Test
    void showsTheReadersOwnViewAtOnce() {
        bookViews(1);
        assertThat(ledger.views(7)).isEqualTo(1);
        assertThat(ledger.views(8)).isZero();
    }

    @Test
    void storesWhatIsPendingWhenTheSiteStops() {
        database.away = true;
        bookViews(500);
        database.away = false;
        ledger.close();
        assertThat(database.sum("views")).isEqualTo(500);
    }

    @Test
    void keepsEachDayAndKindApart() {
        ledger.book(7, TODAY, Figures.view(true, true));
        ledger.book(7, TODAY, Figures.ROBOT);
        ledger.book(7, TODAY, Figures.AI);
        ledger.book(7, TODAY, Figures.STAFF);
        ledger.book(7, TODAY, Figures.SUSPECT);
        ledger.book(7, TODAY.plusDays(1), Figures.view(false, false));
        assertThat(database.client()
                        .sql("select views, unique_views, readers, robots, ai, staff, suspect"
                                + " from article_view_daily order by viewed_on")
                        .query(Figures.class)
                        .list())
                .containsExactly(new Figures(1, 1, 1, 1, 1, 1, 1), new Figures(1, 0, 0, 0, 0, 0, 0));
        assertThat(ledger.views(7)).isEqualTo(2);
    }

    private void view(long article, Visit visit) {
        Decision decision = counting.decide(article, visit, clock.instant());
        ledger.book(article, counting.date(clock.instant()), decision.figures());
    }

    private void bookViews(int times) {
        IntStream.range(0, times).forEach(view -> ledger.book(7, TODAY, Figures.view(true, true)));
    }
}
