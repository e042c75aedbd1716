package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextLengthTests {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/text-length.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void aChineseCharacterCountsAsAWord(String text, int times, int words, int characters, int minutes) {
        assertThat(TextLength.of(text == null ? "" : text.repeat(times)))
                .isEqualTo(new TextLength(words, characters, minutes));
    }
}
