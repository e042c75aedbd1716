package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameStyleTests {

    private final Rule rule = new NameStyle();

    @Test
    void familyNamesAreAllInCapitalsOrNone() {
        assertThat(mended(rule, english("Professor Chen Zhixiong met LIU Enmei and Professor LI Huabing.")))
                .isEqualTo("Professor CHEN Zhixiong met LIU Enmei and Professor LI Huabing.");
        assertThat(mended(rule, english("Dr. LIU Enmei met Dr. Chen Zhixiong and Dr. Li Huabing.")))
                .isEqualTo("Dr. Liu Enmei met Dr. Chen Zhixiong and Dr. Li Huabing.");
    }

    @Test
    void familyNamesAllComeFirstOrLast() {
        assertThat(mended(rule, english("Professor Zhixiong Chen met Professor Liu Enmei and Dr Li Huabing.")))
                .isEqualTo("Professor Chen Zhixiong met Professor Liu Enmei and Dr Li Huabing.");
    }

    @Test
    void otherPeoplesNamesAreTheirOwn() {
        assertThat(marks(
                        rule, english("Professor LIU Enmei met Dr Hamish Carrow, Dr Noriko Asahina and NUS Medicine.")))
                .isEmpty();
        assertThat(marks(rule, english("Hong Kong and Dr Li Na"))).isEmpty();
    }
}
