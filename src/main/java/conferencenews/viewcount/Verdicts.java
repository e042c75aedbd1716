package conferencenews.viewcount;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What user agents were found to be. Of the two halves of this memory the older one is dropped when the newer is full;
 * who asks again moves to the newer one. So a flood of invented user agents displaces only those that nobody uses.
 */
final class Verdicts {

    private final int half;
    private volatile Map<String, Optional<Robot>> recent = new ConcurrentHashMap<>();
    private volatile Map<String, Optional<Robot>> former = Map.of();

    Verdicts(int capacity) {
        this.half = capacity / 2;
    }

    Optional<Robot> of(String userAgent, Function<String, Optional<Robot>> compare) {
        Optional<Robot> verdict = recent.get(userAgent);
        if (verdict == null) {
            verdict = former.get(userAgent);
            verdict = verdict == null ? compare.apply(userAgent) : verdict;
            remember(userAgent, verdict);
        }
        return verdict;
    }

    int size() {
        return recent.size() + former.size();
    }

    private synchronized void remember(String userAgent, Optional<Robot> verdict) {
        if (recent.size() >= half) {
            former = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(userAgent, verdict);
    }
}
