package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.article.ContentDiff.Field;
import conferencenews.article.ContentDiff.Part;
import conferencenews.site.RichText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

@FullStackTest
@Import(Writing.class)
class ContentDiffIT {

    private static final String FIVE = html(
            "a|p|The symposium was held in Chongqing.",
            "b|p|Two hundred came.",
            "c|h2|Programme",
            "d|p|It ended with a dinner.",
            "e|p|See <a href=\"https://a.example/\">the list</a>.");

    @Autowired
    Writing writing;

    @Autowired
    ContentDiffs diffs;

    @Test
    void ofTheSameContentsIsEmpty() {
        ArticleContent content = content(FIVE);
        assertThat(between(content, content).isEmpty()).isTrue();
        ArticleContent tagged = writing.content("Diffs tagged", "diff-focus", "diff-metabolism", "diff-school");
        List<Long> otherOrder = List.of(tagged.tags().get(1), tagged.tags().get(0));
        assertThat(between(tagged, tagged.withTags(otherOrder)).isEmpty()).isTrue();
    }

    @Test
    void followsBlocksByTheirIds() {
        String after = html(
                "c|p|Programme",
                "a|p|The symposium was held in <em>Chongqing</em>.",
                "x|p|It rained.",
                "b|p|Three hundred came.",
                "e|p|See <a href=\"https://b.example/\">the list</a>.");
        assertThat(body(FIVE, after))
                .containsExactly(
                        "MOVED Heading → Paragraph · block 1: Programme",
                        "FORMATTED Paragraph · block 2: The symposium was held in Chongqing.",
                        "ADDED Paragraph · block 3: {+It rained.+}",
                        "EDITED Paragraph · block 4: [-Two-]{+Three+} hundred came.",
                        "REMOVED Paragraph · block 4: [-It ended with a dinner.-]",
                        "EDITED Paragraph · block 5: See the list [-⟨https://a.example/⟩-]{+⟨https://b.example/⟩+}.");
    }

    @Test
    void pairsParagraphsThatLostTheirIds() {
        String before = "<p>The symposium was held in Chongqing on Thursday.</p><p>Nothing else happened that day.</p>";
        String after = "<p>The symposium was held in Chongqing on Friday.</p><p>Everybody left early, by bus!</p>";
        assertThat(body(before, after))
                .containsExactly(
                        "EDITED Paragraph · block 1: The symposium was held in Chongqing on [-Thursday-]{+Friday+}.",
                        "REMOVED Paragraph · block 2: [-Nothing else happened that day.-]",
                        "ADDED Paragraph · block 2: {+Everybody left early, by bus!+}");
    }

    @Test
    void comparesListsTablesAndPicturesByTheirWords() {
        String before = html("a|ul|<li>one</li><li>two</li>", "b|table|<tr><td>Mon</td><td>9:00</td></tr>")
                + "<figure id=\"b-cccccccc\"><img src=\"/media/" + "0".repeat(32)
                + "/quay.jpg\" alt=\"A quay\"><figcaption>The quay</figcaption></figure>";
        String after = before.replace("two", "three")
                .replace("9:00", "9:30")
                .replace("A quay", "An old quay")
                .replace("0".repeat(32), "1".repeat(32));
        assertThat(body(before, after))
                .containsExactly(
                        "EDITED List · block 1: • one\n• [-two-]{+three+}",
                        "EDITED Table · block 2: Mon | [-9:00-]{+9:30+}",
                        "EDITED Picture · block 3: [-A -]{+An old +}quay [-⟨/media/" + "0".repeat(32)
                                + "/quay.jpg⟩-]{+⟨/media/" + "1".repeat(32) + "/quay.jpg⟩+}\nThe quay");
    }

    @Test
    void namesEveryOtherFieldAndRelationInTheReadersLanguage() {
        ArticleContent before = writing.content("Diffs first", "diff-focus", "diff-metabolism", "diff-school");
        ArticleContent after = new ArticleContent(
                Kind.REPORT,
                writing.section("diff-events"),
                "Diffs second",
                "diffs",
                "A standfirst",
                before.body(),
                List.of(new Credit(CreditRole.WRITER, "Li Na")),
                "The University",
                "重庆",
                LocalDate.of(2024, 11, 22),
                List.of(writing.tag("diff-school"), writing.tag("diff-exchange")),
                "For searchers",
                "Described",
                List.of(),
                List.of(987_654L));
        assertThat(lines(between(before, after)))
                .containsExactly(
                        "headline EDITED : Diffs [-first-]{+second+}",
                        "standfirst EDITED : [-In short.-]{+A standfirst+}",
                        "attachments ADDED : {+987654+}",
                        "kind EDITED : [-News-]{+Report+}",
                        "section EDITED : diff-[-focus-]{+events+}",
                        "tags REMOVED : [-diff-metabolism-]",
                        "tags ADDED : {+diff-exchange+}",
                        "credits ADDED : {+Writer: Li Na+}",
                        "source EDITED : {+The University+}",
                        "datelinePlace EDITED : {+重庆+}",
                        "datelineOn EDITED : {+22 November 2024+}",
                        "slug EDITED : {+diffs+}",
                        "seoTitle EDITED : {+For searchers+}",
                        "seoDescription EDITED : {+Described+}");
        assertThat(lines(diffs.between(before, after, Locale.SIMPLIFIED_CHINESE)))
                .contains("kind EDITED : [-新闻-]{+报道+}");
    }

    @Test
    void followsPicturesAndWhatIsSaidOfThem() {
        ArticleContent plain = writing.content("Pictures differ", "diff-focus");
        ArticleContent before = plain.withImages(List.of(
                new ImageUse(ImageUse.Place.LEAD, 900_001, "A quay", "", ""),
                new ImageUse(ImageUse.Place.GALLERY, 900_002, "", "Before the storm", ""),
                new ImageUse(ImageUse.Place.GALLERY, 900_003, "", "", "")));
        ArticleContent after = plain.withImages(List.of(
                new ImageUse(ImageUse.Place.LEAD, 900_004, "A bridge", "", ""),
                new ImageUse(ImageUse.Place.GALLERY, 900_003, "", "", ""),
                new ImageUse(ImageUse.Place.GALLERY, 900_002, "", "After the storm", "Chen Yu")));
        assertThat(between(before, after).fields()).extracting(Field::name).containsExactly("lead", "gallery");
        assertThat(lines(between(before, after)))
                .contains("lead REMOVED 900001: [-A quay-]", "lead ADDED 900004: {+A bridge+}")
                .anySatisfy(line -> assertThat(line)
                        .contains("[-Before-]{+After+} the storm")
                        .contains("{+Chen Yu+}"));
    }

    private ContentDiff between(ArticleContent before, ArticleContent after) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            return diffs.between(before, after, Locale.ENGLISH);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private List<String> body(String before, String after) {
        return lines(between(content(before), content(after))).stream()
                .map(line -> line.substring("body ".length()))
                .toList();
    }

    private ArticleContent content(String html) {
        return writing.content("Diffs", "diff-focus").withBody(RichText.fromHtml(html));
    }

    /** Each as id, element and content. */
    private static String html(String... blocks) {
        StringBuilder html = new StringBuilder();
        for (String block : blocks) {
            String[] parts = block.split("\\|", 3);
            html.append("<%s id=\"b-%s\">%s</%s>".formatted(parts[1], parts[0].repeat(8), parts[2], parts[1]));
        }
        return html.toString();
    }

    private static List<String> lines(ContentDiff diff) {
        return diff.fields().stream()
                .flatMap(field -> field.parts().stream().map(part -> field.name() + " " + line(part)))
                .toList();
    }

    private static String line(Part part) {
        return part.how() + " " + part.label() + ": "
                + part.lines().stream()
                        .map(line -> WordDiffTests.marked(line.spans()))
                        .collect(Collectors.joining("; "));
    }
}
