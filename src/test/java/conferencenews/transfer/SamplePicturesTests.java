package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every picture is drawn, each is different, and each is the same every time. */
class SamplePicturesTests {

    @ParameterizedTest
    @MethodSource("names")
    void eachIsAPictureThatFillsItsSheet(String name) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SamplePictures.jpeg(name)));
        assertThat(picture.getWidth()).isBetween(853, 1_600);
        assertThat(picture.getHeight()).isBetween(666, 1_067);
        assertThat(colours(picture)).as("different colours").hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noneIsHeavy(String name) {
        assertThat(SamplePictures.jpeg(name).length).isBetween(50_000, 700_000);
    }

    @Test
    void theSameNameIsTheSamePicture() {
        assertThat(SamplePictures.jpeg("cut-road")).isEqualTo(SamplePictures.jpeg("cut-road"));
    }

    @Test
    void whatNobodyDrewIsSaid() {
        assertThatThrownBy(() -> SamplePictures.draw("portrait")).hasMessageContaining("portrait");
    }

    static Set<String> names() {
        return SamplePictures.names();
    }

    /** Coarsely, at every fiftieth point in both directions. */
    private static Set<Integer> colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight() / 50)
                .boxed()
                .flatMap(row -> Stream.iterate(0, column -> column < picture.getWidth(), column -> column + 50)
                        .map(column -> picture.getRGB(column, row * 50) & 0xf0f0f0))
                .collect(Collectors.toSet());
    }
}
