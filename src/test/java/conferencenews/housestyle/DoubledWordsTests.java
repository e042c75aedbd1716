package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubledWordsTests {

    private final Rule rule = new DoubledWords();

    @Test
    void aRunThatStandsTwiceIsWrittenOnce() {
        assertThat(mended(rule, english("Deputy Secretary of the of the Second Affiliated Hospital")))
                .isEqualTo("Deputy Secretary of the Second Affiliated Hospital");
        assertThat(mended(rule, english("It took the the\nthe prize."))).isEqualTo("It took the prize.");
        assertThat(mended(rule, english("The the hall is large."))).isEqualTo("The hall is large.");
        assertThat(marks(rule, english("signed in the hall in the hall on Friday")))
                .containsExactly("in the hall in the hall");
    }

    @Test
    void whatIsMeantToStandTwiceStays() {
        assertThat(marks(
                        rule,
                        english(
                                "She had had enough; that that is so is so.",
                                "Again and again and again, step by step by step.",
                                "Sing Sing and Baden Baden, 20 20 20.",
                                "One, one; the end. The beginning.",
                                "the hall" + Passage.BREAK + "hall")))
                .containsExactly("is so is so");
    }
}
