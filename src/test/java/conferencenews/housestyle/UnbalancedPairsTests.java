package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnbalancedPairsTests {

    private final Rule rule = new UnbalancedPairs();

    @Test
    void whatIsOpenedIsClosed() {
        assertThat(messages(rule, english("The hall (in Chongqing was full.", "She said “yes and left.")))
                .containsExactly("opened", "opened");
        assertThat(messages(rule, english("The hall in Chongqing) was full.", "She said yes” and left.")))
                .containsExactly("closed", "closed");
        assertThat(marks(rule, chinese("《柳叶刀杂志刊登了“成果。"))).containsExactly("《", "“");
    }

    @Test
    void pairsAndNumbersOfItemsAreInOrder() {
        assertThat(marks(rule, english("(a [b] “c”)", "a) first, b) second, 3) third")))
                .isEmpty();
        assertThat(marks(rule, chinese("1）第一；2）第二。（两种括号)是另一回事。"))).isEmpty();
    }

    @Test
    void aQuotationThatGoesOnIsClosedInItsLastParagraph() {
        assertThat(marks(rule, english("“It began early.", "“And it ended late.”")))
                .isEmpty();
    }
}
