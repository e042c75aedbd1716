package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A block is the same one through edits of it and of others, wherever its id went on the way. */
class BlockIdsTests {

    private static final String MORNING =
            "On the morning of November 22 experts from eleven universities opened the biomedical session in Chongqing.";
    private static final String REPORT = "Nine invited reports dealt with digital medicine and its tools.";
    private static final String CHINESE = "重庆医科大学于2024年11月22日举办生物医学分会，来自十一所大学的专家出席。";
    private static final String TABLE =
            "<table><tbody><tr><td>Morning</td><td>Qiu Lanting</td></tr><tr><td>Afternoon</td><td>Deng Rui</td></tr></tbody></table>";
    private static final String LIST =
            "<ul><li>Triage in the mountains</li><li>Care without power</li><li>Transport</li></ul>";

    @Test
    void anEditedBlockWhoseIdWasLostGoesOn() {
        RichText former = text(p(MORNING), p(REPORT), p(CHINESE), TABLE, LIST);
        RichText edited = RichText.fromHtml(p(MORNING.replace("opened", "opened yesterday"))
                        + "<h2>Something new</h2>"
                        + p(
                                "<strong>Nine</strong> invited reports dealt with digital medicine, its tools and its limits.")
                        + p(CHINESE.replace("专家", "专家和学者"))
                        + TABLE.replace("Deng Rui", "Deng Rui and Li Na")
                        + LIST.replace("</ul>", "<li>Records</li></ul>"))
                .identified(former);
        List<String> ids = ids(edited);
        assertThat(List.of(ids.get(0), ids.get(2), ids.get(3), ids.get(4), ids.get(5)))
                .isEqualTo(ids(former));
        assertThat(ids.get(1)).isNotIn(ids(former));
    }

    @Test
    void theFirstPartOfASplitGoesOn() {
        RichText former = text(p(MORNING), p(REPORT));
        String first = MORNING.substring(0, 36);
        String second = MORNING.substring(36);
        assertThat(ids(edit(former, p(first), p(second), p(REPORT)))).satisfies(ids -> {
            assertThat(ids.get(0)).isEqualTo(ids(former).get(0));
            assertThat(ids.get(1)).isNotIn(ids(former));
            assertThat(ids.get(2)).isEqualTo(ids(former).get(1));
        });
    }

    @Test
    void theFirstOfMergedBlocksGoesOn() {
        RichText former = text(p(MORNING), p(REPORT), p(CHINESE));
        assertThat(ids(edit(former, p(MORNING + " " + REPORT), p(CHINESE))))
                .containsExactly(ids(former).get(0), ids(former).get(2));
    }

    @Test
    void aMovedBlockGoesOnWithAndWithoutItsId() {
        RichText former = text(p(MORNING), p(REPORT), LIST);
        List<String> ids = ids(former);
        assertThat(ids(edit(former, LIST, p(REPORT), p(MORNING)))).containsExactly(ids.get(2), ids.get(1), ids.get(0));
        RichText moved = new RichText(
                blocks(former).get(1).outerHtml() + blocks(former).get(0).outerHtml());
        assertThat(ids(moved.identified(former))).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void aCopyGetsANewIdEvenInFrontOfWhatItCopies() {
        RichText former = text(p(MORNING), p(REPORT));
        String id = ids(former).get(0);
        RichText copied = new RichText("<p id=\"" + id + "\">" + MORNING.substring(0, 40) + "</p>" + former.html());
        List<String> ids = ids(copied.identified(former));
        assertThat(ids.get(0)).isNotIn(ids(former));
        assertThat(ids.subList(1, 3)).isEqualTo(ids(former));
    }

    @Test
    void aHeadingMadeOfAParagraphAndAFigureWithAnotherCaptionGoOn() {
        String figure = "<figure><img src=\"/media/0123456789abcdef0123456789abcdef/quay-640.jpg\" alt=\"\">"
                + "<figcaption>The quay at dawn</figcaption></figure>";
        RichText former = text(p("Themes of the day"), figure, p(MORNING));
        RichText edited = edit(
                former, "<h2>Themes of the day</h2>", figure.replace("The quay at dawn", "Nobody waits"), p(MORNING));
        assertThat(ids(edited)).isEqualTo(ids(former));
    }

    @Test
    void whatIsNotRelatedIsNew() {
        RichText former = text(p(MORNING), p("Thanks."));
        assertThat(ids(edit(former, p("Quite another text about the weather in Vienna."), p("Farewell."))))
                .hasSize(2)
                .doesNotContainAnyElementsOf(ids(former));
    }

    @RepeatedTest(40)
    void editsSomewhereElseNeverMoveAnId(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RichText former = RichText.fromHtml(IntStream.range(0, 12)
                        .mapToObj(block -> p(words(random, 25)))
                        .reduce("", String::concat))
                .identified(RichText.EMPTY);
        List<Element> blocks = new ArrayList<>(blocks(former));
        Set<Element> touched = new HashSet<>();
        for (int edit = 0; edit < 6; edit++) {
            change(blocks, touched, random);
        }
        boolean lost = random.nextBoolean();
        List<String> untouched = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (Element block : blocks) {
            untouched.add(touched.contains(block) ? "" : block.id());
            html.append(lost ? block.clone().removeAttr("id").outerHtml() : block.outerHtml());
        }
        RichText edited = RichText.fromHtml(html.toString()).identified(former);
        List<String> ids = ids(edited);
        assertThat(ids).hasSameSizeAs(blocks).doesNotHaveDuplicates().allMatch(id -> id.matches("b-[a-z0-9]{8}"));
        for (int place = 0; place < ids.size(); place++) {
            if (!untouched.get(place).isEmpty()) {
                assertThat(ids.get(place)).isEqualTo(untouched.get(place));
            }
        }
        assertThat(edited.identified(former)).isEqualTo(edited);
        assertThat(RichText.fromHtml(edited.html()).identified(edited)).isEqualTo(edited);
    }

    /** Edits, removes, adds, splits, merges or moves a block; only what moves stays as it was. */
    private static void change(List<Element> blocks, Set<Element> touched, Random random) {
        int place = random.nextInt(blocks.size());
        Element block = blocks.get(place);
        switch (random.nextInt(6)) {
            case 0 -> touch(block, touched).appendText(" " + words(random, 3));
            case 1 -> {
                if (blocks.size() > 3) {
                    blocks.remove(place);
                }
            }
            case 2 -> blocks.add(place, touch(new Element("p").text(words(random, 25)), touched));
            case 3 -> {
                String text = touch(block, touched).text();
                int half = text.indexOf(' ', text.length() / 2);
                block.text(text.substring(0, half));
                blocks.add(place + 1, touch(new Element("p").text(text.substring(half)), touched));
            }
            case 4 -> {
                if (place + 1 < blocks.size()) {
                    touch(block, touched)
                            .appendText(" " + blocks.remove(place + 1).text());
                }
            }
            default -> blocks.add(random.nextInt(blocks.size()), blocks.remove(place));
        }
    }

    private static Element touch(Element block, Set<Element> touched) {
        touched.add(block);
        return block;
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(word -> random.ints(5, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static RichText text(String... blocks) {
        return RichText.fromHtml(String.join("", blocks)).identified(RichText.EMPTY);
    }

    private static RichText edit(RichText former, String... blocks) {
        return RichText.fromHtml(String.join("", blocks)).identified(former);
    }

    private static List<Element> blocks(RichText text) {
        return Jsoup.parse(text.html()).body().children();
    }

    private static List<String> ids(RichText text) {
        return blocks(text).stream().map(Element::id).toList();
    }
}
