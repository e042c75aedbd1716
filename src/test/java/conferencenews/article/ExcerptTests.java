package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Short enough                  | 12 | Short enough
            One word more than fits       | 12 | One word…
            One word more than fits       | 10 | One word…
            Comma, then more              |  8 | Comma,…
            重庆医科大学举行国际会议            |  7 | 重庆医科大学…
            Donaudampfschifffahrt         | 10 | Donaudamp…
            """)
    void isCutAtAWordOrWhereThereIsNoneInside(String text, int length, String excerpt) {
        assertThat(Excerpt.of(text, length)).isEqualTo(excerpt).hasSizeLessThanOrEqualTo(length);
    }

    @Test
    void neverCutsACharacterInTwo() {
        for (int length = 2; length < 12; length++) {
            assertThat(Excerpt.of("𠀀".repeat(20), length).codePoints()).allMatch(Character::isDefined);
            assertThat(Excerpt.of("👩‍🔬".repeat(20), length)).hasSizeLessThanOrEqualTo(length);
        }
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Excerpt.of("", 10)).isEmpty();
    }
}
