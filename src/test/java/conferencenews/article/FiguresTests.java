package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.article.Figures.Figure;
import conferencenews.media.Crop;
import conferencenews.media.Picture;
import conferencenews.media.PictureFile;
import conferencenews.site.RichText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final String SRC = "/media/0123456789abcdef0123456789abcdef/quay-320.jpg";

    private final RichText body = RichText.fromHtml("<p>Before</p>"
            + "<figure id=\"b-abcd1234\"><img src=\"" + SRC + "\" alt=\"Its alt\">"
            + "<figcaption>Its <em>caption</em></figcaption></figure>"
            + "<figure><img src=\"" + SRC + "\"></figure><p>After</p>");

    @Test
    void aBodyNamesItsPicturesInTheirOrder() {
        assertThat(Figures.of(body))
                .containsExactly(new Figure(SRC, "Its alt", "Its caption"), new Figure(SRC, "", ""));
        assertThat(Figures.of(RichText.fromPlainText("None"))).isEmpty();
    }

    @Test
    void aFigureGetsEveryFileOfItsImage() {
        Element figure = shown(picture("image/webp"), null);
        assertThat(figure.className()).isEqualTo("figure");
        assertThat(figure.id()).isEqualTo("b-abcd1234");
        Element source = figure.expectFirst("picture > source");
        assertThat(source.attr("type")).isEqualTo("image/webp");
        assertThat(source.attr("srcset")).isEqualTo("/media/w/quay-320.webp 320w, /media/w/quay-640.webp 640w");
        Element image = figure.expectFirst("picture > img");
        assertThat(image.attr("src")).isEqualTo("/media/j/quay-640.jpg");
        assertThat(image.attr("srcset")).isEqualTo("/media/j/quay-320.jpg 320w, /media/j/quay-640.jpg 640w");
        assertThat(image.attr("sizes")).isEqualTo(source.attr("sizes")).isNotEmpty();
        assertThat(image.attr("width")).isEqualTo("640");
        assertThat(image.attr("height")).isEqualTo("480");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("decoding")).isEqualTo("async");
    }

    @Test
    void whatTheBodySaysWinsOverTheImagesOwnTexts() {
        Element figure = shown(picture("image/webp"), null);
        assertThat(figure.expectFirst("img").attr("alt")).isEqualTo("Its alt");
        assertThat(figure.expectFirst("figcaption").html())
                .isEqualTo("Its <em>caption</em> <span class=\"credit\">Ana &lt;Lima&gt;</span>");
    }

    @Test
    void whereTheBodySaysNothingTheImageDoes() {
        Element figure = shown(null, picture("image/webp"));
        assertThat(figure.expectFirst("img").attr("alt")).isEqualTo("Own alt");
        assertThat(figure.expectFirst("figcaption").html())
                .isEqualTo("Own &lt;caption&gt; <span class=\"credit\">Ana &lt;Lima&gt;</span>");
    }

    @Test
    void withoutTextsThereIsNoCaption() {
        Element figure = shown(null, new Picture(1, "", true, "", "", 640, 480, files("image/webp")));
        assertThat(figure.selectFirst("figcaption")).isNull();
        assertThat(figure.expectFirst("img").hasAttr("alt")).isTrue();
        assertThat(figure.expectFirst("img").attr("alt")).isEmpty();
    }

    @Test
    void withoutWebpThereIsNoSource() {
        assertThat(shown(picture("image/png"), null).selectFirst("source")).isNull();
    }

    @Test
    void aFigureWithoutPictureVanishesWhole() {
        RichText shown = Figures.shown(body, Arrays.asList(null, null));
        assertThat(shown.plainText()).isEqualTo("Before\nAfter");
        assertThat(shown.html()).doesNotContain("figure", "img");
        assertThat(Figures.shown(body, List.of()).html()).doesNotContain("figure");
    }

    @Test
    void aBodyWithoutFiguresStaysAsItIs() {
        RichText plain = RichText.fromPlainText("None");
        assertThat(Figures.shown(plain, List.of())).isSameAs(plain);
    }

    private Element shown(Picture first, Picture second) {
        return Jsoup.parse(Figures.shown(body, Arrays.asList(first, second)).html())
                .expectFirst("figure");
    }

    private static Picture picture(String secondType) {
        return new Picture(1, "Own alt", false, "Own <caption>", "Ana <Lima>", 640, 480, files(secondType));
    }

    private static Map<Crop, List<PictureFile>> files(String secondType) {
        return Map.of(
                Crop.FULL,
                List.of(
                        new PictureFile("/media/j/quay-320.jpg", "image/jpeg", 320, 240),
                        new PictureFile("/media/j/quay-640.jpg", "image/jpeg", 640, 480),
                        new PictureFile("/media/w/quay-320.webp", secondType, 320, 240),
                        new PictureFile("/media/w/quay-640.webp", secondType, 640, 480)));
    }
}
