package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations as the programs read them that they are for. */
class CitationTests {

    private static final String TITLE = "50% of {A & B} cost $3_0 #1 “two” } and {";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Li Na                     | Li    | Li, Na
                    Na Li                     | Li    | Li, Na
                    Chen Yu                   | Yu    | Yu, Chen
                    LIU Enmei                 | Liu   | Liu, Enmei
                    Enmei LIU                 | Liu   | Liu, Enmei
                    Professor Jan van der Berg| van der Berg | van der Berg, Jan
                    Dr. Ana Maria Lima        | Lima  | Lima, Ana Maria
                    J. R. Smith               | Smith | Smith, J. R.
                    Smith, John               | Smith | Smith, John
                    刘恩梅                     | 刘    | 刘, 恩梅
                    欧阳修                     | 欧阳  | 欧阳, 修
                    李明                       | 李    | 李, 明
                    重庆医科大学                | 重庆医科大学 | 重庆医科大学
                    国际合作与交流处             | 国际合作与交流处 | 国际合作与交流处
                    International Office      | International Office | International Office
                    Madonna                   | Madonna | Madonna
                    van Gogh                  | Gogh  | Gogh, van
                    """)
    void namesHaveFamilies(String printed, String family, String inverted) {
        assertThat(CitedName.of(printed).inverted()).isEqualTo(inverted);
        assertThat(CitedName.of(printed).family()).isEqualTo(family);
    }

    @Test
    void bibTexIsReadBackAsItWas() throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(BibTex.write(citation())));
        BibTeXEntry entry = database.resolveEntry(new Key("article-7-v3"));
        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
        assertThat(text(entry, "title")).isEqualTo(TITLE);
        assertThat(field(entry, "author")).isEqualTo("Liu, Enmei and 刘, 恩梅 and {Office of News and Fairs}");
        assertThat(field(entry, "date")).isEqualTo("2024-11-22");
        assertThat(field(entry, "year")).isEqualTo("2024");
        assertThat(field(entry, "version")).isEqualTo("3");
        assertThat(field(entry, "url")).isEqualTo("https://news.example.org/articles/7");
        assertThat(field(entry, "urldate")).isEqualTo("2024-12-01");
        assertThat(text(entry, "note")).contains("https://news.example.org/articles/7/versions/3", "2024-12-01");
        assertThat(text(entry, "keywords")).isEqualTo("metabolomics, C_max");
    }

    @Test
    void risHasOneTagALine() {
        List<String> lines = Ris.write(citation()).lines().toList();
        assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        assertThat(lines.get(0)).isEqualTo("TY  - NEWS");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("ER  - ");
        assertThat(lines)
                .contains(
                        "AU  - Liu, Enmei",
                        "AU  - 刘, 恩梅",
                        "AU  - Office of News and Fairs",
                        "TI  - " + TITLE,
                        "DA  - 2024/11/22/",
                        "Y2  - 2024/12/01/",
                        "ET  - Version 3",
                        "UR  - https://news.example.org/articles/7",
                        "KW  - C_max");
        assertThat(Ris.write(citation())).contains("\r\n").doesNotContain("\n\n");
    }

    @Test
    void cslJsonTellsPeopleFromOffices() {
        JsonNode item = JsonMapper.shared()
                .readTree(new CslJson(JsonMapper.shared()).write(citation()))
                .get(0);
        assertThat(item.get("title").asString()).isEqualTo(TITLE);
        assertThat(item.at("/author/0/family").asString()).isEqualTo("Liu");
        assertThat(item.at("/author/1/given").asString()).isEqualTo("恩梅");
        assertThat(item.at("/author/2/literal").asString()).isEqualTo("Office of News and Fairs");
        assertThat(item.at("/issued/date-parts/0").toString()).isEqualTo("[2024,11,22]");
        assertThat(item.at("/accessed/date-parts/0").toString()).isEqualTo("[2024,12,1]");
        assertThat(item.get("version").asString()).isEqualTo("3");
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    private static String text(BibTeXEntry entry, String name) throws Exception {
        return new LaTeXPrinter().print(new LaTeXParser().parse(field(entry, name)));
    }

    private static Citation citation() {
        return new Citation(
                7,
                TITLE,
                List.of(CitedName.of("LIU Enmei"), CitedName.of("刘恩梅"), CitedName.of("Office of News and Fairs")),
                "Conference News",
                LocalDate.of(2024, 11, 22),
                3,
                "https://news.example.org/articles/7",
                "https://news.example.org/articles/7/versions/3",
                LocalDate.of(2024, 12, 1),
                "en",
                "In short.",
                List.of("metabolomics", "C_max"));
    }
}
