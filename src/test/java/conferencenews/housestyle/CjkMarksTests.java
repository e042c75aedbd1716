package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CjkMarksTests {

    private final Rule rule = new CjkMarks();

    @Test
    void chineseTextHasWideMarks() {
        assertThat(mended(rule, chinese("会议开幕,专家(三位)出席: \"很好\"."))).isEqualTo("会议开幕，专家（三位）出席：“很好”。");
        assertThat(mended(rule, chinese("世界卫生组织(WHO)发布"))).isEqualTo("世界卫生组织（WHO）发布");
    }

    @Test
    void englishTextHasNarrowMarks() {
        assertThat(mended(rule, english("The hall，the river（both）are near。")))
                .isEqualTo("The hall, the river (both) are near.");
    }

    @Test
    void numbersAndForeignWordsKeepTheirs() {
        assertThat(marks(rule, chinese("上午9:30，3.5万人，Smith, J. (2024)，见example.org。")))
                .isEmpty();
        assertThat(marks(rule, english("The name 重庆（渝）。"))).isEmpty();
    }
}
