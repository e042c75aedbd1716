package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubledPhrasesTests {

    private final Rule rule = new DoubledPhrases();

    @Test
    void aPhraseThatStandsTwiceIsWrittenOnce() {
        assertThat(mended(rule, chinese("会议由重庆医科大学重庆医科大学主办。"))).isEqualTo("会议由重庆医科大学主办。");
    }

    @Test
    void figuresOfSpeechStay() {
        assertThat(marks(rule, chinese("一步一步、一个一个地研究研究，哈哈哈哈哈哈，一代又一代又一代，为了了解目的的。")))
                .isEmpty();
    }
}
