package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.findings;
import static conferencenews.housestyle.Proofs.manuscript;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleWordingTests {

    private final Rule rule = new TitleWording();

    @Test
    void aCommaInTheBodyIsMissedInTheHeadline() {
        Manuscript text = manuscript(
                "en",
                "Integration of Industry, Education Research and Application meets",
                "Integration of Industry, Education Research and Application was held.",
                "The whole field of industry, education, research and application came.");
        assertThat(marks(rule, text)).containsExactly("Education Research", "Education Research");
        assertThat(findings(rule, text)).extracting(Finding::field).containsExactly(Field.HEADLINE, Field.BODY);
        assertThat(mended(rule, text))
                .isEqualTo("Integration of Industry, Education, Research and Application was held.");
    }

    @Test
    void otherSentencesMayGoOtherwise() {
        assertThat(marks(
                        rule,
                        manuscript(
                                "en",
                                "Students, teachers and nurses meet in Chongqing",
                                "Students, teachers and nurses met.",
                                "In Chongqing, students met teachers. Nurses, too.")))
                .isEmpty();
    }
}
