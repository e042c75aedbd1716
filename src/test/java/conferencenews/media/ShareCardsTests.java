package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a card, read from its pixels. */
class ShareCardsTests {

    private static final String SEED =
            "Chongqing Medical University held 2024 International Conference on Cooperation and"
                    + " Integration of Industry, Education Research and Application (Chongqing) Biomedical Sciences Session";
    private static final String CHINESE = "第六届重庆代谢组学与精准营养论坛闭幕 十四家实验室统一样本处理规范";
    private static final String LONG_WORD =
            "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3).substring(0, 120);

    private static final int TEXT_END = 940;
    private static final int HEADLINE_TOP = 140;
    private static final int HEADLINE_END = 540;

    private final ShareCards cards = new ShareCards();

    @Test
    void aCardShowsSiteNameHeadlineAndDate() throws IOException {
        BufferedImage card = drawn(cards, text(SEED, "en"), null);
        assertThat(card.getWidth()).isEqualTo(1_200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(ink(card, 50, HEADLINE_TOP)).as("site name").isPositive();
        assertThat(ink(card, HEADLINE_TOP, HEADLINE_END)).as("headline").isGreaterThan(20_000);
        assertThat(ink(card, 555, 630)).as("date").isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Listening in",
                SEED,
                "A headline of three hundred characters ",
                "Ward phrasebook 《查房一句话》 wins 🎉 prize, عربي and עברית",
                "مؤتمر دولي حول العلوم الطبية الحيوية",
                "e\u0301te\u0301 \u200d\u202e reversed\u202c \u0007 tab\tand line\nbreak",
                "WORD"
            })
    void nothingLeavesTheFieldOfTheText(String headline) throws IOException {
        String whole = headline.equals("WORD")
                ? LONG_WORD
                : headline.endsWith("characters ") ? headline.repeat(9).substring(0, 300) : headline;
        BufferedImage card = drawn(cards, text(whole, "en"), null);
        assertThat(ink(card, HEADLINE_TOP, HEADLINE_END)).isPositive();
        assertThat(isPaper(card, 14, 630, x -> x < ShareCard.MARGIN - 4))
                .as("left margin")
                .isTrue();
        assertThat(isPaper(card, 14, 630, x -> x > TEXT_END + 4 && x < 1_000))
                .as("right margin")
                .isTrue();
        assertThat(isPaper(card, 526, 546, x -> x < 1_000)).as("above the date").isTrue();
        assertThat(isPaper(card, 612, 630, x -> x < 1_000)).as("below the date").isTrue();
    }

    @Test
    void aLongHeadlineIsSetSmallerThanAShortOne() {
        ShareCardFonts fonts = ShareCardFonts.installed();
        assertThat(lines(fonts, "Room change", "en").leading())
                .isGreaterThan(lines(fonts, SEED, "en").leading());
    }

    @Test
    void noLineOfChineseBeginsWithAClosingMark() {
        ShareCardFonts fonts = installedWith("中");
        String marks = "。，、：；”）》？！";
        String headline = "共话前沿：“短报告、长讨论”，首次设立“最佳阴性结果奖”（第一届）！";
        for (double width = 200; width < 900; width += 7) {
            ShareCardLines lines = ShareCardLines.fit(
                            fonts.set(headline, "zh", true, Font.BOLD).orElseThrow(), "zh", width, 2_000, 60, 1.3)
                    .orElseThrow();
            int at = 0;
            for (var line : lines.lines()) {
                assertThat(marks.indexOf(headline.charAt(at)))
                        .as(headline.substring(at))
                        .isNegative();
                at += line.getCharacterCount();
            }
            assertThat(at).as("all of it").isEqualTo(headline.length());
        }
    }

    @Test
    void aChineseHeadlineIsDividedBetweenItsClauses() {
        assertThat(lines(installedWith("中"), CHINESE, "zh").lines())
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line.getCharacterCount()).isEqualTo(CHINESE.indexOf(' ') + 1));
    }

    @Test
    void chineseIsPrintedWhereAFontHasIt() throws IOException {
        BufferedImage card = drawn(new ShareCards(() -> installedWith("中")), text(CHINESE, "zh"), null);
        assertThat(ink(card, HEADLINE_TOP, HEADLINE_END)).isGreaterThan(20_000);
    }

    @Test
    void withoutAFontForItThereIsNoTextAndNoBox() throws IOException {
        ShareCards latinOnly = new ShareCards(() -> without("中"));
        BufferedImage chinese = drawn(latinOnly, text(CHINESE, "zh"), null);
        BufferedImage other = drawn(latinOnly, text("会议", "zh"), null);
        assertThat(isPaper(chinese, 0, 630, x -> true))
                .as("the ornament fills it")
                .isFalse();
        assertThat(pixels(chinese)).as("nothing of the text is on it").isEqualTo(pixels(other));
    }

    @Test
    void withoutAFontThePictureFillsTheCard() throws IOException {
        BufferedImage card =
                drawn(new ShareCards(() -> new ShareCardFonts(List.of())), text(SEED, "en"), halves(0, 50));
        assertThat(new Color(card.getRGB(5, 300))).isEqualTo(Color.RED);
        assertThat(new Color(card.getRGB(1_195, 300))).isEqualTo(Color.BLUE);
    }

    @Test
    void aPictureIsCutAroundItsFocus() throws IOException {
        assertThat(new Color(drawn(cards, text(SEED, "en"), halves(0, 50)).getRGB(1_100, 300)))
                .isEqualTo(Color.RED);
        assertThat(new Color(drawn(cards, text(SEED, "en"), halves(100, 50)).getRGB(1_100, 300)))
                .isEqualTo(Color.BLUE);
    }

    @Test
    void aSignThatNoFontHasIsLeftOutAndTheRestStays() {
        ShareCardFonts fonts = without("中");
        assertThat(fonts.set("Prize \u0378\u0379 won", "en", true, Font.PLAIN))
                .hasValueSatisfying(
                        set -> assertThat(set.getIterator().getEndIndex()).isEqualTo("Prize won".length()));
        assertThat(fonts.set("Prize 中 won", "en", true, Font.PLAIN)).isEmpty();
        assertThat(fonts.set(" \n ", "en", true, Font.PLAIN)).isEmpty();
    }

    @Test
    void theSameCardHasTheSameBytes() {
        assertThat(cards.png(text(SEED, "en"), halves(50, 50))).isEqualTo(cards.png(text(SEED, "en"), halves(50, 50)));
    }

    @Test
    void aCardWithoutAPictureIsLight() {
        assertThat(cards.png(text(SEED, "en"), null).length).isLessThan(150_000);
        assertThat(cards.png(text(CHINESE, "zh"), null).length).isLessThan(150_000);
    }

    @Test
    void anythingThatChangesTheCardChangesItsHash() {
        ShareCardText text = text(SEED, "en");
        String hash = cards.hash(text, null);
        assertThat(hash).matches("[0-9a-f]{32}").isEqualTo(new ShareCards().hash(text, null));
        assertThat(List.of(
                        cards.hash(text("Another headline", "en"), null),
                        cards.hash(text(SEED, "zh"), null),
                        cards.hash(new ShareCardText(SEED, "23 November 2024", "Conference News", "en"), null),
                        cards.hash(new ShareCardText(SEED, "22 November 2024", "Another site", "en"), null),
                        cards.hash(text, new ShareCardFocus("a", 50, 50)),
                        cards.hash(text, new ShareCardFocus("a", 50, 51)),
                        cards.hash(text, new ShareCardFocus("b", 50, 50)),
                        new ShareCards(() -> new ShareCardFonts(List.of())).hash(text, null)))
                .doesNotHaveDuplicates()
                .doesNotContain(hash);
    }

    private static ShareCardText text(String headline, String language) {
        return new ShareCardText(headline, "22 November 2024", "Conference News", language);
    }

    private static ShareCardLines lines(ShareCardFonts fonts, String headline, String language) {
        return ShareCardLines.fit(
                        fonts.set(headline, language, true, Font.BOLD).orElseThrow(), language, 876, 368, 84, 1.14)
                .orElseThrow();
    }

    private static BufferedImage drawn(ShareCards cards, ShareCardText text, @Nullable ShareCardPicture picture)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(cards.png(text, picture)));
    }

    /** Red at the left, blue at the right. */
    private static ShareCardPicture halves(int x, int y) {
        BufferedImage image = new BufferedImage(2_400, 1_000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 1_200, 1_000);
        pen.setColor(Color.BLUE);
        pen.fillRect(1_200, 0, 1_200, 1_000);
        pen.dispose();
        return new ShareCardPicture(image, new ShareCardFocus("halves", x, y));
    }

    private static ShareCardFonts installedWith(String letter) {
        assumeThat(installed()).anyMatch(font -> font.canDisplayUpTo(letter) < 0);
        return new ShareCardFonts(installed());
    }

    private static ShareCardFonts without(String letter) {
        return new ShareCardFonts(installed().stream()
                .filter(font -> font.canDisplayUpTo(letter) >= 0)
                .toList());
    }

    private static List<Font> installed() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
                .map(family -> new Font(family, Font.PLAIN, 1))
                .toList();
    }

    /** How many pixels of the text's field, between two heights, are not paper. */
    private static long ink(BufferedImage card, int top, int bottom) {
        return IntStream.range(top, bottom)
                .mapToLong(y -> IntStream.range(ShareCard.MARGIN, TEXT_END)
                        .filter(x -> card.getRGB(x, y) != ShareCard.PAPER.getRGB())
                        .count())
                .sum();
    }

    private static boolean isPaper(BufferedImage card, int top, int bottom, IntPredicate columns) {
        return IntStream.range(top, bottom)
                .allMatch(y -> IntStream.range(0, card.getWidth())
                        .filter(columns)
                        .allMatch(x -> card.getRGB(x, y) == ShareCard.PAPER.getRGB()));
    }

    private static int[] pixels(BufferedImage card) {
        return card.getRGB(0, 0, card.getWidth(), card.getHeight(), null, 0, card.getWidth());
    }
}
