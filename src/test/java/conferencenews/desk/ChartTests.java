package conferencenews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.viewcount.Reading;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    @Test
    void everyDayOfTheSpanHasABar() {
        Chart chart = Chart.of(Span.of("30", TODAY, TODAY).orElseThrow(), days(TODAY, 50, 20));
        assertThat(chart.bars()).hasSize(30);
        assertThat(chart.bars().get(28).height()).isZero();
        assertThat(chart.last().height()).isEqualTo(240);
        assertThat(chart.last().readersHeight()).isEqualTo(96);
        assertThat(chart.last().x() + chart.last().width()).isLessThan(1_000);
    }

    @Test
    void aLongSpanIsDrawnByMonth() {
        Chart chart = Chart.of(Span.of("12m", TODAY, TODAY).orElseThrow(), days(TODAY.minusDays(30), 7, 7));
        assertThat(chart.byMonth()).isTrue();
        assertThat(chart.bars()).hasSize(12);
        assertThat(chart.bars().get(10).reading().views()).isEqualTo(7);
    }

    @Test
    void whatLiesBeforePublicationIsNotDrawn() {
        Span span = Span.of("30", TODAY, TODAY).orElseThrow().notBefore(TODAY);
        Chart chart = Chart.of(span, days(TODAY, 3, 3));
        assertThat(chart.bars()).hasSize(1);
        assertThat(chart.first().width()).as("a single day is no wall").isLessThan(100);
    }

    @Test
    void aDayWithoutReadersIsNoFault() {
        assertThat(Chart.of(Span.of("7", TODAY, TODAY).orElseThrow(), new TreeMap<>())
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "3, 4", "11, 20", "23, 30", "99, 100", "101, 200", "999999999999, 1000000000000"
    })
    void theScaleEndsAtARoundNumber(long most, long top) {
        assertThat(Chart.roundedUp(most)).isEqualTo(top);
    }

    @ParameterizedTest
    @CsvSource({"2024-13", "2024-00", "2024-12", "31", "''", "abcd-ef", "12M", "9999-12"})
    void whatIsNoSpanIsRefused(String key) {
        assertThat(Span.of(key, TODAY, TODAY)).isEmpty();
    }

    private static SortedMap<LocalDate, Reading> days(LocalDate date, long views, long readers) {
        SortedMap<LocalDate, Reading> days = new TreeMap<>();
        days.put(date, new Reading(views, views, readers, 0, 0, 0, 0));
        return days;
    }
}
