package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Events & News                   | events-news
            Focus                           | focus
            What’s new? It's here           | whats-new-its-here
            --Already--a--slug--            | already-a-slug
            Zürich, Montréal and Łódź       | zürich-montréal-and-łódź
            重庆医科大学 2024 年国际会议         | 重庆医科大学-2024-年国际会议
            ＦＵＬＬ　ｗｉｄｔｈ                | full-width
            COVID-19: 50 % fewer            | covid-19-50-fewer
            हिन्दी समाचार                      | हिन्दी-समाचार
            a/b\\c?d#e%f                    | a-b-c-d-e-f
            <script>                        | script
            ٢٠٢٤                            | ٢٠٢٤
            """)
    void keepsLettersAndDigitsOfAnyScript(String headline, String slug) {
        assertThat(Slug.of(headline)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?…", "🎉🎉", "/../", "---"})
    void isEmptyWithoutALetterOrDigit(String headline) {
        assertThat(Slug.of(headline)).isEmpty();
    }

    @Test
    void isCutAtAWord() {
        String slug = Slug.of("Chongqing Medical University held 2024 International Conference on Cooperation and"
                + " Integration of Industry, Education Research and Application");
        assertThat(slug)
                .isEqualTo("chongqing-medical-university-held-2024-international-conference-on-cooperation")
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
    }

    @Test
    void isCutBetweenCharactersWhereThereAreNoWords() {
        assertThat(Slug.of("会".repeat(100))).isEqualTo("会".repeat(80));
        assertThat(Slug.of("𠀀".repeat(100))).isEqualTo("𠀀".repeat(40));
        assertThat(Slug.of("a" + "𠀀".repeat(100))).isEqualTo("a" + "𠀀".repeat(39));
    }

    @Test
    void ofASlugIsTheSame() {
        String slug = Slug.of("Long words, ".repeat(20));
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }
}
