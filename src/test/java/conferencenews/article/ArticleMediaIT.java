package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.Crop;
import conferencenews.media.Download;
import conferencenews.media.Picture;
import conferencenews.media.TestMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Articles with pictures and files, as the templates get them. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
@Tag("database")
class ArticleMediaIT {

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    ArticlePages pages;

    @Autowired
    ArticleLists lists;

    @Autowired
    MutableClock clock;

    @Test
    void anArticleShowsItsLeadImageWithTheTextsOfThatUse() {
        long image = media.image("A quay");
        ArticleContent content = content("Lead")
                .withImages(List.of(new ImageUse(Place.LEAD, image, "", "Where the delegates landed", "")));
        Picture lead = page(writing.published(content)).lead();
        assertThat(lead.alt()).isEqualTo("A quay");
        assertThat(lead.caption()).isEqualTo("Where the delegates landed");
        assertThat(lead.credit()).isEqualTo("Ana Lima");
        assertThat(lead.src(Crop.WIDE)).startsWith("/media/").endsWith(".jpg");
    }

    @Test
    void theGalleryKeepsItsOrderAndRepetitions() {
        long first = media.image("First");
        long second = media.image("Second");
        ArticlePage page = page(writing.published(content("Gallery")
                .withImages(List.of(
                        ImageUse.of(Place.GALLERY, second),
                        ImageUse.of(Place.GALLERY, first),
                        ImageUse.of(Place.GALLERY, second)))));
        assertThat(page.gallery()).extracting(Picture::alt).containsExactly("Second", "First", "Second");
        assertThat(page.lead()).isNull();
    }

    @Test
    void attachmentsStandInTheirOrder() {
        long programme = media.document("Programme");
        long report = media.document("Report");
        ArticlePage page =
                page(writing.published(content("Files").withAttachments(List.of(report, programme, report))));
        assertThat(page.downloads()).extracting(Download::title).containsExactly("Report", "Programme");
    }

    @Test
    void listsShowTheLeadImageAndNoOther() {
        long lead = media.image("The lead");
        ArticleContent content = content("In lists")
                .withImages(List.of(
                        ImageUse.of(Place.GALLERY, media.image("Another")),
                        new ImageUse(Place.LEAD, lead, "Said otherwise", "", "")));
        long id = writing.published(content);
        assertThat(summary(id).picture().alt()).isEqualTo("Said otherwise");
        assertThat(lists.newest("en", clock.instant(), 1).get(0).picture().id()).isEqualTo(lead);
        assertThat(lists.ofSection(writing.section("focus"), "en", 1, clock.instant())
                        .articles()
                        .get(0)
                        .picture()
                        .id())
                .isEqualTo(lead);
    }

    @Test
    void anImageWhoseRightsHaveEndedIsOnNoPage() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        long image = media.image("A quay", end);
        long id = writing.published(content("Rights")
                .withImages(List.of(ImageUse.of(Place.LEAD, image), ImageUse.of(Place.GALLERY, image))));
        clock.set(end.minusMillis(1));
        assertThat(page(id).lead()).isNotNull();
        assertThat(summary(id).picture()).isNotNull();
        clock.set(end);
        assertThat(page(id).lead()).isNull();
        assertThat(page(id).gallery()).isEmpty();
        assertThat(summary(id).picture()).isNull();
    }

    @Test
    void aRevisionKeepsItsPictures() {
        ArticleContent content = content("Kept").withImages(List.of(ImageUse.of(Place.LEAD, media.image("Old"))));
        long id = writing.published(content);
        int second = writing.revise(id, 1, "Without");
        writing.publish(id, second);
        assertThat(page(id).lead()).isNull();
        int restored = writing.restore(id, 1);
        writing.publish(id, restored);
        assertThat(page(id).lead().alt()).isEqualTo("Old");
    }

    private ArticleContent content(String headline) {
        return writing.content(headline, "focus");
    }

    private ArticlePage page(long id) {
        return pages.visible(id, clock.instant()).orElseThrow();
    }

    private ArticleSummary summary(long id) {
        return lists.visible(List.of(id), clock.instant()).get(0);
    }
}
