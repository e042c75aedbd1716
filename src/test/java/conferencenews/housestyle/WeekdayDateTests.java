package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static conferencenews.housestyle.Proofs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeekdayDateTests {

    private final Rule rule = new WeekdayDate();

    @Test
    void theWeekdayIsThatOfTheDate() {
        assertThat(mended(rule, english("On Thursday, November 22, 2024, it began.")))
                .isEqualTo("On Friday, November 22, 2024, it began.");
        assertThat(mended(rule, english("On Thu 22 November, it began."))).isEqualTo("On Fri 22 November, it began.");
        assertThat(mended(rule, english("Held on 22nd of November 2024 (Sunday).")))
                .isEqualTo("Held on 22nd of November 2024 (Friday).");
        assertThat(mended(rule, chinese("2024年11月22日（星期四）上午，11月23日周日"))).isEqualTo("2024年11月22日（星期五）上午，11月23日周六");
    }

    @Test
    void aDateExists() {
        assertThat(messages(rule, english("On 31 November 2024 it began."))).containsExactly("missing");
        assertThat(messages(rule, chinese("2023年2月29日"))).containsExactly("missing");
    }

    @Test
    void rightOnesAndRangesAreInOrder() {
        assertThat(marks(
                        rule,
                        english(
                                "Friday, November 22, 2024; Fri 22 Nov 2024; Sunday 24 November; 29 February 2024.",
                                "Friday and Saturday, 22 and 23 November; Friday, November 22–23, 2019.",
                                "The Wednesday after 22 November.")))
                .isEmpty();
        assertThat(marks(rule, chinese("2024年11月22日（周五至周日），11月24日星期天"))).isEmpty();
    }
}
