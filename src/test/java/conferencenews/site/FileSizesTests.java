package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizesTests {

    private final FileSizes sizes = new FileSizes();

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 KB",
        "64400, 64 KB",
        "999499, 999 KB",
        "999500, 1 MB",
        "1234567, 1.2 MB",
        "25000000, 25 MB"
    })
    void aSizeIsShortAndInTheUnitThatFits(long bytes, String shown) {
        assertThat(sizes.of(bytes, Locale.ENGLISH)).isEqualTo(shown);
        assertThat(sizes.of(bytes, Locale.CHINESE)).isEqualTo(shown);
    }

    @Test
    void aLanguageIsCalledByItsOwnName() {
        assertThat(sizes.language("zh")).isEqualTo("中文");
        assertThat(sizes.language("en")).isEqualTo("English");
        assertThat(sizes.language("")).isEmpty();
    }
}
