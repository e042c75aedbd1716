package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacedMarksTests {

    private final Rule rule = new SpacedMarks();

    @Test
    void noSpaceStandsBeforeAMarkOrWithinBrackets() {
        assertThat(mended(rule, english("One , two ; three ( four ) and five .")))
                .isEqualTo("One, two; three (four) and five.");
        assertThat(mended(rule, chinese("会议 ，于今日（ 周五 ）开幕 。"))).isEqualTo("会议，于今日（周五）开幕。");
    }

    @Test
    void otherSpacesStay() {
        assertThat(marks(rule, english("He wrote in .NET, at .5 per cent … and so on ...", "– , as a list")))
                .isEmpty();
    }
}
