package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsTests {

    private final Totals totals = new Totals(100);
    private final Map<Long, Long> database = new HashMap<>();

    @Test
    void dropsNumbersNobodyAsksForButNoneThatHoldsUnstoredViews() {
        totals.giveUp();
        totals.claim(1).count();
        for (long article = 2; article <= 1_000; article++) {
            totals.shown(article);
        }
        totals.refresh(this::database);
        totals.refresh(this::database);
        assertThat(totals.size()).isEqualTo(1);
        database.put(1L, 8L);
        totals.stored(Map.of(1L, 1L), database);
        assertThat(totals.shown(1)).isEqualTo(8);
    }

    @Test
    void countsAViewThatIsStoredBeforeItsReaderIsAnswered() {
        database.put(7L, 10L);
        Total total = totals.claim(7);
        totals.stored(Map.of(7L, 1L), Map.of(7L, 11L));
        total.count();
        assertThat(totals.shown(7)).isEqualTo(11);
    }

    @Test
    void countsNoViewThatCouldNotBeBooked() {
        totals.giveUp();
        totals.claim(7).release();
        assertThat(totals.shown(7)).isZero();
    }

    @Test
    void readsANumberOnceHoweverManyWaitForIt() {
        database.put(7L, 10L);
        totals.whenWanted(() -> {
            totals.load(this::database);
            totals.load(this::database);
        });
        assertThat(totals.shown(7)).isEqualTo(10);
        database.put(7L, 11L);
        assertThat(totals.shown(7)).isEqualTo(10);
        totals.refresh(this::database);
        assertThat(totals.shown(7)).isEqualTo(11);
    }

    private Map<Long, Long> database(Collection<Long> articles) {
        Map<Long, Long> numbers = new HashMap<>(database);
        numbers.keySet().retainAll(articles);
        return numbers;
    }
}
