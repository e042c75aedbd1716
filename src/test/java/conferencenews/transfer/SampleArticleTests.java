package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the heads of the sample's files say about pictures and files. */
class SampleArticleTests {

    private final List<SampleArticle> articles = new SampleFiles().articles();

    @Test
    void theSeedReportLeadsWithAPicture() {
        SamplePicture picture =
                Objects.requireNonNull(article("00-biomedical-sciences-session").picture());
        assertThat(picture.name()).isEqualTo("conference-hall");
        assertThat(picture.fileName()).isEqualTo("conference-hall.jpg");
        assertThat(picture.focusX()).isEqualTo(50);
        assertThat(picture.focusY()).isEqualTo(66);
        assertThat(picture.bytes()).startsWith(0xff, 0xd8);
    }

    @Test
    void mostArticlesHaveAPictureAndShortNoticesHaveNone() {
        assertThat(articles.stream().filter(article -> article.picture() != null))
                .hasSizeGreaterThan(20);
        assertThat(article("31-lift-maintenance").picture()).isNull();
        assertThat(article("31-lift-maintenance").gallery()).isEmpty();
        assertThat(article("31-lift-maintenance").attachments()).isEmpty();
    }

    @Test
    void everyPictureIsDrawnDescribedAndCredited() {
        assertThat(pictures()).allSatisfy(picture -> {
            assertThat(SamplePictures.names()).contains(picture.name());
            assertThat(picture.alt()).isNotBlank().hasSizeLessThan(500);
            assertThat(picture.credit()).isNotBlank();
            assertThat(picture.focusX()).isBetween(0, 100);
            assertThat(picture.focusY()).isBetween(0, 100);
        });
    }

    @Test
    void noPictureIsDrawnForNothing() {
        assertThat(pictures().map(SamplePicture::name)).containsAll(SamplePictures.names());
    }

    @Test
    void chineseArticlesDescribeTheirPicturesInChinese() {
        assertThat(articles.stream()
                        .filter(article -> article.language().equals("zh"))
                        .map(SampleArticle::picture)
                        .filter(Objects::nonNull)
                        .map(SamplePicture::alt))
                .isNotEmpty()
                .allMatch(alt -> alt.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void oneArticleHasAGalleryOfFive() {
        assertThat(article("05-anatomy-collection").gallery())
                .hasSize(5)
                .first()
                .extracting(SamplePicture::name, SamplePicture::focusX, SamplePicture::focusY)
                .containsExactly("inner-ear", 50, 50);
    }

    @Test
    void oneArticleHasFilesToTakeAlong() {
        assertThat(article("29-second-disaster-symposium-programme").attachments())
                .extracting(SampleAttachment::fileName, SampleAttachment::title, SampleAttachment::language)
                .containsExactly(
                        tuple("disaster-symposium-programme.pdf", "Programme of all three days", "en"),
                        tuple("exercise-stations.xlsx", "Stations and roles of the exercises", "en"));
    }

    private Stream<SamplePicture> pictures() {
        return articles.stream()
                .flatMap(article -> Stream.concat(Stream.ofNullable(article.picture()), article.gallery().stream()));
    }

    private SampleArticle article(String name) {
        return articles.stream()
                .filter(article -> article.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
