package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubledMarksTests {

    private final Rule rule = new DoubledMarks();

    @Test
    void aMarkThatStandsTwiceIsWrittenOnce() {
        assertThat(mended(rule, english("First,, second;; third"))).isEqualTo("First, second; third");
        assertThat(mended(rule, chinese("会议开幕。。专家，，学者"))).isEqualTo("会议开幕。专家，学者");
    }

    @Test
    void dotsThatAreLeftOutAndCodeStay() {
        assertThat(marks(rule, english("And so on... std::string"))).isEmpty();
        assertThat(marks(rule, chinese("然后。。。完了……"))).isEmpty();
    }
}
