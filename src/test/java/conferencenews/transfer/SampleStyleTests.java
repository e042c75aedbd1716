package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.housestyle.Finding;
import conferencenews.housestyle.HouseStyle;
import conferencenews.housestyle.Manuscript;
import conferencenews.site.RichText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** What the house style says of the articles that the site comes with. */
class SampleStyleTests {

    private static final String SEED = "00-biomedical-sciences-session";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");

    private static final AnnotationConfigApplicationContext RULES = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void find() {
        RULES.scan("conferencenews.housestyle");
        RULES.refresh();
    }

    @AfterAll
    static void close() {
        RULES.close();
    }

    /** Rule, place, first and last character, the marked words: as a person who proofreads it would list them. */
    @Test
    void theSeedReportHasExactlyTheSlipsThatAreListed() throws IOException {
        List<String> expected = new ClassPathResource("housestyle/seed-report.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(findings(article(SEED)).stream().map(SampleStyleTests::line)).containsExactlyElementsOf(expected);
    }

    @Test
    void theOtherArticlesHaveNone() {
        List<SampleArticle> others = new SampleFiles()
                .articles().stream()
                        .filter(article -> !article.name().equals(SEED))
                        .toList();
        assertThat(others).hasSizeGreaterThan(20);
        assertThat(others.stream()
                        .flatMap(article ->
                                findings(article).stream().map(found -> article.name() + ": " + line(found))))
                .isEmpty();
    }

    private static SampleArticle article(String name) {
        return new SampleFiles()
                .articles().stream()
                        .filter(article -> article.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Finding> findings(SampleArticle article) {
        LocalDate published = article.publicationDate(START, ZONE).atZone(ZONE).toLocalDate();
        return RULES.getBean(HouseStyle.class)
                .check(Manuscript.of(
                        article.language(),
                        article.headline(),
                        article.standfirst(),
                        RichText.fromHtml(article.html()),
                        article.content(1, List.of(), START, ZONE).datelineOn(),
                        published));
    }

    private static String line(Finding finding) {
        String place = finding.field().input() + (finding.block().isEmpty() ? "" : " " + finding.block());
        return String.join(
                " | ",
                finding.rule(),
                place,
                finding.start() + "-" + finding.end(),
                finding.excerpt().marked());
    }
}
