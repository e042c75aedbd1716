package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What becomes of pictures of every kind. */
class DarkroomTests {

    private final Darkroom darkroom = new Darkroom(new MediaSettings(DataSize.ofMegabytes(25), 100_000_000, 30, true));

    @TempDir
    private Path folder;

    @Test
    void aPhotographIsMadeInAllSizesAndShapes() {
        Developed developed = develop(Corpus.jpeg(4000, 3000));
        assertThat(sizes(developed, Crop.FULL))
                .containsExactly("1920x1440", "1280x960", "960x720", "640x480", "320x240");
        assertThat(sizes(developed, Crop.WIDE)).containsExactly("1280x720", "640x360", "320x180");
        assertThat(sizes(developed, Crop.CLASSIC)).containsExactly("640x480", "320x240");
        assertThat(sizes(developed, Crop.SQUARE)).containsExactly("640x640", "320x320", "160x160");
        assertThat(developed.prints()).hasSize(WebP.isWritable() ? 26 : 13);
    }

    @Test
    void nothingIsMadeLargerThanItWas() {
        Developed small = develop(Corpus.jpeg(200, 100));
        assertThat(sizes(small, Crop.FULL)).containsExactly("200x100");
        assertThat(sizes(small, Crop.WIDE)).containsExactly("177x100");
        assertThat(sizes(small, Crop.SQUARE)).containsExactly("100x100");
        assertThat(sizes(develop(Corpus.jpeg(700, 500)), Crop.FULL)).containsExactly("700x500", "640x457", "320x229");
        assertThat(sizes(develop(Corpus.png(1, 1)), Crop.WIDE)).containsExactly("1x1");
        assertThat(sizes(develop(Corpus.jpeg(3000, 2)), Crop.SQUARE)).containsExactly("2x2");
    }

    @Test
    void aPhotographTakenUprightStandsUpright() {
        Developed developed = develop(Corpus.photograph(800, 600, 6));
        assertThat(developed.width()).isEqualTo(600);
        assertThat(developed.height()).isEqualTo(800);
        BufferedImage image = plain(developed, Crop.FULL, 320);
        assertThat(image.getHeight()).isEqualTo(427);
        assertThat(red(image, 310, 200)).isGreaterThan(200); // what was above is on the right
        assertThat(red(image, 10, 200)).isLessThan(60);
    }

    @Test
    void nothingThatACameraWroteReachesReadersButEditorsGetItsWordsAsSuggestions() {
        Developed developed = develop(Corpus.photograph(800, 600, 1));
        for (Print print : developed.prints()) {
            assertThat(new String(print.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "SERIAL", "Photoshop", "8BIM", "Artist", "quay");
        }
        assertThat(developed.particulars().credit()).isEqualTo("Jo Photographer / University");
        assertThat(developed.particulars().caption()).isEqualTo("A quay at dawn");
        assertThat(developed.particulars().rights()).isEqualTo("© U");
    }

    @Test
    void theFocalPointStaysInEveryShape() {
        BufferedImage above = plain(develop(Corpus.jpeg(640, 1280), new Focus(50, 0)), Crop.WIDE, 640);
        assertThat(red(above, 5, 5)).isGreaterThan(240);
        BufferedImage below = plain(develop(Corpus.jpeg(640, 1280), new Focus(50, 100)), Crop.WIDE, 640);
        assertThat(red(below, 5, 355)).isLessThan(15);
    }

    @Test
    void onlyTransparencyMakesAPng() {
        assertThat(types(develop(Corpus.transparentPng(400, 300))))
                .contains(FileType.PNG)
                .doesNotContain(FileType.JPEG);
        assertThat(types(develop(Corpus.opaquePngWithAlpha(400, 300))))
                .contains(FileType.JPEG)
                .doesNotContain(FileType.PNG);
    }

    @Test
    void sixteenBitsBecomeEightAndGreyStaysAsLightAsItIs() {
        int deep = plain(develop(Corpus.deepPng(400, 300)), Crop.FULL, 320).getRGB(100, 100);
        assertThat(deep >> 16 & 0xFF).isGreaterThan(250);
        assertThat(deep >> 8 & 0xFF).isBetween(125, 131);
        assertThat(red(plain(develop(Corpus.greyPng(400, 300)), Crop.FULL, 320), 100, 100))
                .isBetween(125, 131);
    }

    @Test
    void aPhotographForPrintIsShownInTheColoursOfAScreen() {
        int colour = plain(develop(Corpus.cmykJpeg(400, 300)), Crop.FULL, 320).getRGB(100, 100);
        assertThat(colour >> 16 & 0xFF).isBetween(120, 136);
        assertThat(colour >> 8 & 0xFF).isGreaterThan(245);
        assertThat(colour & 0xFF).isGreaterThan(245);
    }

    @Test
    void coloursOfAnotherProfileBecomeThoseOfAScreen() {
        ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
        assertThat(red(plain(develop(Corpus.profiledPng(linear, 128, 128, 128)), Crop.FULL, 320), 100, 100))
                .isBetween(180, 195);
        assertThat(red(plain(develop(Corpus.profiledJpeg(linear, 128, 128, 128)), Crop.FULL, 320), 100, 100))
                .isBetween(180, 195);
    }

    @Test
    void ofAnAnimationTheFirstPictureIsShownAndThatIsSaid() {
        assertThat(develop(Corpus.gif(3)).still()).isTrue();
        assertThat(develop(Corpus.gif(1)).still()).isFalse();
    }

    @Test
    void webpIsRead() {
        Developed developed = develop(Corpus.webp(2000, 1500));
        assertThat(developed.width()).isEqualTo(2000);
        assertThat(red(plain(developed, Crop.FULL, 320), 5, 5)).isGreaterThan(220);
    }

    @Test
    void whatIsAppendedToAPictureIsNotHandedOn() {
        byte[] polyglot = Corpus.joined(Corpus.png(400, 300), Corpus.zip("evil.html"));
        for (Print print : develop(polyglot).prints()) {
            assertThat(new String(print.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("evil", "PK\u0003\u0004");
        }
    }

    @Test
    void whatIsCutOffOrBrokenIsRefused() {
        byte[] jpeg = Corpus.jpeg(1200, 900);
        byte[] png = Corpus.png(1200, 900);
        byte[] gif = Corpus.gif(1);
        byte[] webp = Corpus.webp(800, 600);
        for (byte[] whole : List.of(jpeg, png, gif, webp)) {
            assertRefused(Arrays.copyOf(whole, whole.length / 2), "media.refused.cut", "media.refused.broken");
            assertRefused(Arrays.copyOf(whole, 40), "media.refused.cut", "media.refused.broken");
        }
    }

    @Test
    void anEnormousPictureIsRefusedBeforeItIsRead() {
        long before = System.nanoTime();
        assertRefused(Corpus.bomb(30_000, 30_000), "media.refused.pixels");
        assertRefused(
                Corpus.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), "media.refused.pixels", "media.refused.broken");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private void assertRefused(byte[] bytes, String... reasons) {
        assertThatThrownBy(() -> develop(bytes))
                .as("%s bytes: %s", bytes.length, new String(bytes, 0, 12, StandardCharsets.ISO_8859_1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isIn((Object[]) reasons));
    }

    private Developed develop(byte[] bytes) {
        return develop(bytes, Focus.MIDDLE);
    }

    private Developed develop(byte[] bytes, Focus focus) {
        try {
            Path file = Files.write(folder.resolve("file"), bytes);
            return darkroom.develop(file, FileTypes.of(file), focus, List.of(Crop.values()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> sizes(Developed developed, Crop crop) {
        return developed.prints().stream()
                .filter(print -> print.crop() == crop && print.type() != FileType.WEBP)
                .map(print -> print.width() + "x" + print.height())
                .toList();
    }

    private static List<FileType> types(Developed developed) {
        return developed.prints().stream().map(Print::type).distinct().toList();
    }

    private static BufferedImage plain(Developed developed, Crop crop, int width) {
        return developed.prints().stream()
                .filter(print -> print.crop() == crop && print.width() == width && print.type() != FileType.WEBP)
                .map(print -> Corpus.read(print.bytes()))
                .findFirst()
                .orElseThrow();
    }

    private static int red(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 16 & 0xFF;
    }
}
