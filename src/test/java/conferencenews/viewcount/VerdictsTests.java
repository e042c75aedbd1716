package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerdictsTests {

    private final Verdicts verdicts = new Verdicts(100);
    private final AtomicInteger comparisons = new AtomicInteger();

    @Test
    void keepsAUserAgentInUseThroughAFloodOfInventedOnes() {
        for (int i = 0; i < 10_000; i++) {
            of("invented " + i);
            if (i % 10 == 0) {
                of("Firefox");
            }
        }
        assertThat(comparisons).hasValue(10_001);
        assertThat(verdicts.size()).isLessThanOrEqualTo(100);
    }

    private void of(String userAgent) {
        verdicts.of(userAgent, unknown -> {
            comparisons.incrementAndGet();
            return Optional.empty();
        });
    }
}
