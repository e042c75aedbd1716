package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class StoredSaltsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    private final ViewDatabase database = new ViewDatabase();
    private final MutableClock clock = new MutableClock();
    private final StoredSalts salts = salts();

    @BeforeEach
    void startAtMidnight() {
        clock.set(Instant.parse("2024-11-21T16:00:00Z"));
    }

    @Test
    void agreesWithOtherNodesAndAfterARestart() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Future<String>> answers = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            answers.add(nodes.submit(() -> Arrays.toString(salts().of(TODAY))));
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo(Arrays.toString(salts.of(TODAY)));
        }
        nodes.shutdown();
        assertThat(salts.of(TODAY)).hasSize(32);
    }

    @Test
    void hasAnotherSaltOnEachDay() {
        assertThat(salts.of(TODAY)).isNotEqualTo(salts.of(TODAY.plusDays(1)));
    }

    @Test
    void writesTomorrowsSaltAheadSoThatMidnightNeedsNoDatabase() {
        salts.renew();
        byte[] tomorrow = salts().of(TODAY.plusDays(1));
        database.away = true;
        assertThat(salts.of(TODAY.plusDays(1))).isEqualTo(tomorrow);
    }

    @Test
    void goesOnWithASaltOfItsOwnWhenTheDatabaseIsAway() {
        database.away = true;
        assertThat(salts.of(TODAY)).hasSize(32).isEqualTo(salts.of(TODAY));
    }

    @Test
    void storesASaltOfItsOwnForTheNextStartWhenTheDatabaseIsBack() {
        database.away = true;
        byte[] own = salts.of(TODAY);
        database.away = false;
        salts.renew();
        assertThat(salts().of(TODAY)).isEqualTo(own);
    }

    @Test
    void deletesASaltBeforeItIsFortyEightHoursOld() {
        salts.renew();
        byte[] old = salts.of(TODAY);
        clock.advance(Duration.ofHours(24));
        salts.renew();
        assertThat(dates()).startsWith(TODAY);
        clock.advance(Duration.ofHours(23).plusMinutes(50));
        salts.renew();
        assertThat(dates()).containsExactly(TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(salts.of(TODAY)).isNotEqualTo(old);
    }

    private List<LocalDate> dates() {
        return database.client()
                .sql("select salted_on from view_salt order by salted_on")
                .query(LocalDate.class)
                .list();
    }

    private StoredSalts salts() {
        return new StoredSalts(
                database.client(), new JdbcTransactionManager(database), ZoneId.of("Asia/Shanghai"), clock);
    }
}
