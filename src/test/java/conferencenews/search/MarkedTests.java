package conferencenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.search.Marked.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            . Topics ranged from discovery to sensors | Topics ranged from discovery to sensors …
            。” 会议讨论了灾难医学 | 会议讨论了灾难医学 …
            The sessions ended at noon.” | The sessions ended at noon.”
            2024 was the first year | 2024 was the first year …
            (CQMU) hosted it. | (CQMU) hosted it.
            """)
    void aPassageBeginsAtAWordAndShowsThatItGoesOn(String passage, String shown) {
        assertThat(text(Marked.within(passage))).isEqualTo(shown);
    }

    @Test
    void wordsFoundAreMarkedAndNeighboursAreOne() {
        Marked marked = Marked.within("%1$s灾%2$s%1$s难%2$s医学".formatted(Marked.START, Marked.END));
        assertThat(marked.parts()).containsExactly(new Part("灾难", true), new Part("医学 …", false));
    }

    private static String text(Marked marked) {
        return marked.parts().stream().map(Part::text).collect(Collectors.joining());
    }
}
