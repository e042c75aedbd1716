package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static conferencenews.housestyle.Proofs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteMixTests {

    private final Rule rule = new QuoteMix();

    @Test
    void straightMarksBecomeCurlyWhereThereAreCurlyOnes() {
        String mixed = "It's \"one\" and “two”.";
        assertThat(mended(rule, english(mixed))).isEqualTo("It’s “one” and “two”.");
        assertThat(marks(rule, english("The \"first\" one.", "The students’ hall.")))
                .containsExactly("\"first\"");
    }

    @Test
    void aPairHasOneKindOfMark() {
        assertThat(mended(rule, english("The “half\" pair"))).isEqualTo("The “half” pair");
        assertThat(messages(rule, english("The “half\" pair"))).containsExactly("half");
    }

    @Test
    void oneKindThroughoutIsInOrder() {
        assertThat(marks(rule, english("It's \"one\" and \"two\", 5'10\" tall.")))
                .isEmpty();
        assertThat(marks(rule, english("It’s “one” and a 12\" disc."))).isEmpty();
    }
}
