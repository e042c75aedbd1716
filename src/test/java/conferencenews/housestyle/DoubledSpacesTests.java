package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubledSpacesTests {

    private final Rule rule = new DoubledSpaces();

    @Test
    void twoSpacesBecomeOne() {
        assertThat(mended(rule, english("Two  spaces,\u00A0 and   three"))).isEqualTo("Two spaces, and three");
    }

    @Test
    void theLinesOfTheSourceAreNoSpaces() {
        assertThat(marks(rule, english("A line\n    and another  \nand a third", "  At the edge  ")))
                .isEmpty();
    }
}
