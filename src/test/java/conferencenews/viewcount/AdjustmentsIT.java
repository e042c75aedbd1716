package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Administrators change numbers otherwise than by counting; the total stays the sum of what is known. */
@FullStackTest
@Import(CountedViews.class)
@Tag("database")
class AdjustmentsIT {

    private static final LocalDate TODAY = LocalDate.of(2067, 6, 15);
    private static final Baseline IMPORTED = new Baseline(1_000, "Old site", LocalDate.of(2060, 1, 1), "by hand");
    private static final AtomicLong IDS = new AtomicLong(70_000_000);

    @Autowired
    Adjustments adjustments;

    @Autowired
    CountedViews counted;

    @Autowired
    Views views;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private final long article = IDS.incrementAndGet();

    @BeforeEach
    void today() {
        clock.set(Instant.parse("2067-06-15T04:00:00Z"));
        database.sql("delete from view_excluded_daily where excluded_on > '2067-01-01'")
                .update();
    }

    @Test
    void anImportedNumberIsPartOfTheTotal() {
        counted.onDay(article, TODAY, 7);
        adjustments.imports(Actor.SYSTEM, article, IMPORTED);
        assertThat(total()).isEqualTo(1_007);
        adjustments.imports(Actor.SYSTEM, article, new Baseline(400, "Older site", TODAY, ""));
        assertThat(total()).as("another one takes its place").isEqualTo(407);
        adjustments.removeImport(Actor.SYSTEM, article);
        adjustments.removeImport(Actor.SYSTEM, article);
        assertThat(total()).isEqualTo(7);
        assertThat(audited())
                .containsExactly(
                        "views-imported 0 → 1000, Old site, until 2060-01-01: by hand",
                        "views-imported 1000 → 400, Older site, until 2067-06-15: ",
                        "views-import-removed 400");
    }

    @Test
    void anArticleThatNobodyHasReadCanBringANumber() {
        adjustments.imports(Actor.SYSTEM, article, IMPORTED);
        assertThat(total()).isEqualTo(1_000);
    }

    @Test
    void releasedSuspectsAreViews() {
        counted.onDay(article, TODAY.minusDays(30), 10, 0, 0, 0, 45);
        counted.excluded(TODAY.minusDays(30), "suspect", 60);
        assertThat(adjustments.release(Actor.SYSTEM, article, TODAY.minusDays(30)))
                .isEqualTo(45);
        assertThat(total()).isEqualTo(55);
        assertThat(database.sql("select suspect from article_view_daily where article_id = ?")
                        .param(article)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select requests from view_excluded_daily where class = 'suspect' and excluded_on = ?")
                        .param(TODAY.minusDays(30))
                        .query(Long.class)
                        .single())
                .as("what is a view now is no longer among what was not counted")
                .isEqualTo(15);
        assertThat(adjustments.release(Actor.SYSTEM, article, TODAY.minusDays(30)))
                .as("a second click does nothing")
                .isZero();
        assertThat(total()).isEqualTo(55);
        assertThat(audited()).containsExactly("suspects-released 2067-05-16: 45");
    }

    @Test
    void afterThirtyDaysNothingIsReleased() {
        counted.onDay(article, TODAY.minusDays(31), 10, 0, 0, 0, 45);
        assertThat(adjustments.release(Actor.SYSTEM, article, TODAY.minusDays(31)))
                .isZero();
        assertThat(adjustments.release(Actor.SYSTEM, article, TODAY.plusDays(1)))
                .isZero();
        assertThat(total()).isEqualTo(10);
    }

    @Test
    void ofManyClicksAtOnceOneReleases() throws Exception {
        counted.onDay(article, TODAY, 0, 0, 0, 0, 45);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Long>> clicks = new ArrayList<>();
        for (int click = 0; click < 8; click++) {
            clicks.add(threads.submit(() -> adjustments.release(Actor.SYSTEM, article, TODAY)));
        }
        long released = 0;
        for (Future<Long> click : clicks) {
            released += click.get();
        }
        threads.shutdown();
        assertThat(released).isEqualTo(45);
        assertThat(total()).isEqualTo(45);
    }

    @Test
    void nothingIsLostBetweenCountingAndCommands() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> reading = threads.submit(() -> {
            for (int reader = 0; reader < 400; reader++) {
                views.view(article, request("198.51.100." + reader % 250, "Firefox " + reader), false);
                views.shown(article);
            }
        });
        Future<?> importing = threads.submit(() -> {
            for (int number = 1; number <= 20; number++) {
                adjustments.imports(Actor.SYSTEM, article, new Baseline(number, "Old site", TODAY, ""));
            }
        });
        reading.get();
        importing.get();
        threads.shutdown();
        await(() -> total() == 420);
        assertThat(views.shown(article)).isEqualTo(420);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAdministratorsChangeNumbers(Role role) {
        counted.onDay(article, TODAY, 7, 0, 0, 0, 5);
        Actor actor = new Actor(1L, "somebody", role);
        List<Runnable> commands = List.of(
                () -> adjustments.imports(actor, article, IMPORTED),
                () -> adjustments.removeImport(actor, article),
                () -> adjustments.release(actor, article, TODAY));
        for (Runnable command : commands) {
            assertThatThrownBy(command::run).isInstanceOf(NotAllowed.class);
        }
        assertThat(total()).isEqualTo(7);
    }

    private static MockHttpServletRequest request(String address, String userAgent) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/articles/1/a");
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", "Mozilla/5.0 " + userAgent);
        return request;
    }

    private static void await(BooleanSupplier reached) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (!reached.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }

    private long total() {
        return database.sql("select views from article_view_total where article_id = ?")
                .param(article)
                .query(Long.class)
                .single();
    }

    private List<String> audited() {
        return database.sql("select action, detail from audit_entry where subject_id = ? order by id")
                .param(article)
                .query((row, place) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
