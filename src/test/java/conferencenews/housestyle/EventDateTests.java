package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.findings;
import static conferencenews.housestyle.Proofs.marks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventDateTests {

    private final Rule rule = new EventDate();

    @Test
    void whatWasHeldWasHeldBeforeItWasPublished() {
        assertThat(marks(rule, english("On November 26, 2024, the session was held here.")))
                .containsExactly("November 26, 2024");
        assertThat(marks(rule, chinese("11月28日，论坛在渝举行。"))).containsExactly("11月28日");
        Manuscript text = new Manuscript("en", List.of(), Set.of(), LocalDate.of(2024, 12, 1), Proofs.PUBLISHED);
        assertThat(findings(rule, text)).extracting(Finding::field).containsExactly(Field.DATELINE);
    }

    @Test
    void whatIsToComeMayComeLater() {
        assertThat(marks(
                        rule,
                        english(
                                "The session was held on November 22, 2024. The next is on 1 December 2024.",
                                "The call was opened; it will close on 1 December 2024.",
                                "The first was held on 10 August.")))
                .isEmpty();
        assertThat(marks(rule, chinese("论坛将于11月28日举行。11月22日，论坛举行。"))).isEmpty();
        Manuscript text = new Manuscript("en", List.of(), Set.of(), Proofs.PUBLISHED, Proofs.PUBLISHED);
        assertThat(findings(rule, text)).isEmpty();
    }
}
