package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.findings;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CjkSpacingTests {

    private final Rule rule = new CjkSpacing();

    @Test
    void theRarerWaySuggestsTheOther() {
        assertThat(mended(rule, chinese("使用AI技术，AI 模型，AI系统"))).isEqualTo("使用AI技术，AI模型，AI系统");
        assertThat(mended(rule, chinese("共 120 人，26 所高校，3家医院"))).isEqualTo("共 120 人，26 所高校，3 家医院");
        assertThat(findings(rule, chinese("使用AI技术，AI 模型"))).allMatch(Finding::suggestion);
    }

    @Test
    void oneWayThroughoutIsInOrder() {
        assertThat(marks(rule, chinese("使用 AI 技术，共120人"))).isEmpty();
        assertThat(marks(rule, english("The AI of 重庆 and重庆"))).isEmpty();
    }
}
