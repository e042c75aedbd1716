package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the site with {@code kill -9} at random moments while readers come. The property {@code news.kill.rounds} says
 * how often.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@Tag("kill")
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int ROUNDS = Integer.getInteger("news.kill.rounds", 2);
    private static final int LONGEST_LIFE_MILLIS = 2_000;

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @ParameterizedTest(name = "every answered view is stored exactly once, on PostgreSQL: {0}")
    @ValueSource(booleans = {false, true})
    void everyAnsweredViewIsStoredExactlyOnce(boolean postgres) throws IOException {
        try (Trial trial = Trial.of(folder, postgres)) {
            for (int round = 1; round <= ROUNDS; round++) {
                kill(trial, round);
            }
            SiteProcess last = trial.start();
            trial.settlePages();
            assertThat(last.stop()).isEqualTo(143);
            trial.assertTablesAgree();
            LOG.info(
                    "PostgreSQL: {}, {} kills: {} views stored, {} of them without an answer",
                    postgres,
                    ROUNDS,
                    trial.tally.total(),
                    trial.tally.extra());
            assertThat(trial.tally.extra()).isLessThanOrEqualTo((long) ROUNDS * Readers.AT_ONCE);
        }
    }

    private void kill(Trial trial, int round) {
        SiteProcess site = trial.start();
        trial.settle();
        Readers readers = trial.letReadersCome();
        while (trial.tally.answered() == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        long life = random.nextInt(LONGEST_LIFE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(life));
        site.kill();
        readers.await();
        LOG.info(
                "Killed {} after {} ms: {} views answered, {} requests under way",
                round,
                life,
                trial.tally.answered(),
                trial.tally.unanswered());
    }
}
