package conferencenews.viewcount;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was read most when somebody last looked; it holds from then until a later instant. */
public record Ranking(Instant at, Instant until, Map<Period, Ranks> periods) {

    private static final Ranks NONE = new Ranks(List.of(), true);

    public Ranking {
        periods = Map.copyOf(periods);
    }

    public Ranks of(Period period) {
        return periods.getOrDefault(period, NONE);
    }

    boolean holds(Instant now) {
        return !now.isBefore(at) && now.isBefore(until);
    }
}
