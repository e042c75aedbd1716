package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleListTests {

    @ParameterizedTest(name = "page {0} with {1} rows from there on")
    @CsvSource({
        "1, 0, 1",
        "1, 20, 1",
        "1, 21, 2",
        "1, 61, 3",
        "4, 1, 4",
        "4, 41, 6",
        "4, 61, 6",
        "99, 61, 100",
        "100, 61, 100"
    })
    void aPageKnowsTheTwoAfterItAndNoneBeyondTheHundredth(int number, int rows, int pages) {
        assertThat(ArticleList.pagesKnown(number, rows)).isEqualTo(pages);
    }
}
