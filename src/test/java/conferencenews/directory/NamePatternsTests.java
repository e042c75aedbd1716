package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamePatternsTests {

    @Test
    void whatIsWrittenLikeANameIsFound() {
        assertThat(found("Professor WANG Xiaoming and Dr. Anna Maria Berg met ZHAO Li-hua."))
                .containsExactly("WANG Xiaoming", "Anna Maria Berg", "ZHAO Li-hua");
        assertThat(found("会上，王小明教授与李华院士发言。")).containsExactly("王小明", "李华");
    }

    @Test
    void aLatinNameMayTouchChineseCharacters() {
        assertThat(found("来自挪威的Professor WANG Xiaoming表示同意，随后ZHAO Li-hua发言。"))
                .containsExactly("WANG Xiaoming", "ZHAO Li-hua");
    }

    @Test
    void otherWordsAreNot() {
        assertThat(found("Professor of Medicine. The conference was held at the Innovation Centre of CQMU."))
                .isEmpty();
        assertThat(found("两位教授参加了会议，主任致辞。")).isEmpty();
    }

    private static List<String> found(String text) {
        return NamePatterns.in(text).stream().map(NamePatterns.Found::name).toList();
    }
}
