package conferencenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.search.Words.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @Test
    void wordsPhrasesAndExclusionsAreToldApart() {
        Words words = Words.of("  robotic “disaster medicine” -hospital 临床 -\"two words\" ");
        assertThat(words.wanted())
                .containsExactly(
                        new Term("robotic", false), new Term("disaster medicine", true), new Term("临床", false));
        assertThat(words.unwanted()).containsExactly(new Term("hospital", false), new Term("two words", true));
    }

    @Test
    void aHyphenWithinAWordExcludesNothing() {
        assertThat(Words.of("state-of-the-art 2024-25").unwanted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "*****",
                "-",
                "--",
                "\"",
                "\"\"",
                "()[]{}^~:\\/!&|",
                "AND-",
                "\u0000\u0007",
                "-only",
                "\ud800"
            })
    void noQuestionIsMalformed(String question) {
        assertThat(Words.of(question).wanted().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void ofALongQuestionTheBeginningIsTaken() {
        Words words = Words.of("𠀀word ".repeat(2_000));
        assertThat(words.cut()).isTrue();
        assertThat(words.typed()).hasSizeLessThanOrEqualTo(Words.MAX_LENGTH);
        assertThat(Character.isHighSurrogate(words.typed().charAt(words.typed().length() - 1)))
                .isFalse();
        assertThat(words.wanted()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void onlyLongWordsMayBeMistyped() {
        assertThat(new Term("NUS", false).tolerance()).isZero();
        assertThat(new Term("COVID19", false).tolerance()).isZero();
        assertThat(new Term("medicne", false).tolerance()).isEqualTo(1);
        assertThat(new Term("metabolomcs", false).tolerance()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicine,medecine,1", "medicine,medicine,0", "abc,,3", "kitten,Sitting,3"})
    void editsAreCounted(String row) {
        String[] columns = row.split(",", -1);
        assertThat(Spelling.edits(columns[0], columns[1])).isEqualTo(Integer.parseInt(columns[2]));
    }
}
