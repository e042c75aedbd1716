package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestThreadsTests {

    private final RequestThreads threads = new RequestThreads(2, 5);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch database = new CountDownLatch(1);

    @AfterEach
    void close() {
        database.countDown();
        threads.close();
    }

    @Test
    void fewThreadsAnswerManyRequests() throws Exception {
        CountDownLatch answered = new CountDownLatch(10_000);
        for (int request = 0; request < 10_000; request++) {
            threads.execute(answered::countDown);
            assertThat(threads.working()).isLessThanOrEqualTo(2);
        }
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void othersStandInForThoseThatAreHeldUp() throws Exception {
        wait(4);
        expectBegun(2);
        threads.look();
        assertThat(begun.tryAcquire()).as("held up since one look only").isFalse();

        lookUntilBegun(2);
    }

    @Test
    void aReaderIsAnsweredWhileTheDatabaseHoldsUpOthers() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        wait(2);
        expectBegun(2);
        threads.execute(answered::countDown);
        do {
            threads.look();
        } while (!answered.await(10, TimeUnit.MILLISECONDS));
    }

    @Test
    void nobodyStandsInForThoseThatAreAtWork() throws Exception {
        for (int request = 0; request < 3; request++) {
            threads.execute(() -> {
                begun.release();
                while (database.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
        }
        expectBegun(2);
        for (int look = 0; look < 3; look++) {
            threads.look();
            assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void thereAreNeverMoreThanTheSettingAllows() throws Exception {
        wait(9);
        expectBegun(2);
        lookUntilBegun(3);
        threads.look();
        threads.look();
        assertThat(threads.working()).isEqualTo(5);
        assertThat(begun.tryAcquire()).isFalse();
    }

    @Test
    void aRequestThatFailsHoldsUpNobody() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        for (int request = 0; request < 8; request++) {
            threads.execute(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
                throw new IllegalStateException();
            });
        }
        threads.execute(answered::countDown);
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void wait(int requests) {
        for (int request = 0; request < requests; request++) {
            threads.execute(() -> {
                begun.release();
                try {
                    database.await();
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void lookUntilBegun(int requests) throws InterruptedException {
        for (int found = 0; found < requests; ) {
            threads.look();
            found += begun.tryAcquire(10, TimeUnit.MILLISECONDS) ? 1 : 0;
        }
    }

    private void expectBegun(int requests) throws InterruptedException {
        assertThat(begun.tryAcquire(requests, 10, TimeUnit.SECONDS)).isTrue();
    }
}
