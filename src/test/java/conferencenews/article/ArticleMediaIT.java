package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.Crop;
import conferencenews.media.Download;
import conferencenews.media.ImageTexts;
import conferencenews.media.Picture;
import conferencenews.media.TestMedia;
import conferencenews.media.Use;
import conferencenews.site.RichText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    SuppressionDesk suppressions;

    @Autowired
    TestMedia media;

    @Autowired
    ArticlePages pages;

    @Autowired
    ArticleLists lists;

    @Autowired
    ArticleMedia uses;

    @Autowired
    ArticleRemoval removal;

    @Autowired
    Visitor visitor;

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

    @Test
    void aFigureOfTheBodyIsShownUntilItsRightsEnd() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        long lasting = media.image("Lasting");
        long ending = media.image("Ending", end);
        long id = writing.published(
                content("Body").withBody(RichText.fromHtml("<p>Text</p>" + figure(ending) + figure(lasting))));
        assertThat(visitor.get("/articles/" + id + "/body").page().select(".prose figure.figure img"))
                .extracting(image -> image.attr("alt"))
                .containsExactly("Ending", "Lasting");
        clock.set(end);
        assertThat(visitor.get("/articles/" + id + "/body").page().select(".prose figure.figure img"))
                .extracting(image -> image.attr("alt"))
                .containsExactly("Lasting");
    }

    @Test
    void aFigureOfAnUnknownPictureIsRefusedBesideTheBody() {
        String unknown = "/media/" + "0".repeat(32) + "/gone.jpg";
        ArticleContent content =
                content("Unknown").withBody(RichText.fromHtml("<figure><img src=\"" + unknown + "\"></figure>"));
        assertThatThrownBy(() -> writing.draft(content)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("body");
            assertThat(refusal.arguments()).contains(unknown);
        });
    }

    @Test
    void unknownPicturesAndFilesAreRefused() {
        assertThatThrownBy(() ->
                        writing.draft(content("Unknown").withImages(List.of(ImageUse.of(Place.LEAD, Long.MAX_VALUE)))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("lead"));
        assertThatThrownBy(() -> writing.draft(content("Unknown").withAttachments(List.of(Long.MAX_VALUE))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo("attachments"));
    }

    @Test
    void nothingIsPublishedWhileAnImageHasNoAltText() {
        long silent = media.image("");
        ArticleContent inBody = content("Silent body").withBody(RichText.fromHtml("<p>Text</p>" + figure(silent)));
        List<Long> drafts = List.of(
                writing.draft(content("Silent lead").withImages(List.of(ImageUse.of(Place.LEAD, silent)))),
                writing.draft(content("Silent gallery").withImages(List.of(ImageUse.of(Place.GALLERY, silent)))),
                writing.draft(inBody));
        for (long id : drafts) {
            assertRefused(silent, () -> writing.publish(id, 1));
            assertRefused(silent, () -> writing.schedule(id, 1, clock.instant().plus(Duration.ofDays(1))));
        }
        long published = writing.published("Said");
        int second = writing.revise(published, 1, inBody);
        assertRefused(silent, () -> writing.publish(published, second));
        writing.withdraw(published, "Not affected");
    }

    @Test
    void altTextOfTheUseOrTheMarkThatItIsDecorativeIsEnough() {
        long silent = media.image("");
        writing.published(content("Use").withImages(List.of(new ImageUse(Place.LEAD, silent, "A quay", "", ""))));
        writing.published(content("Body use")
                .withBody(RichText.fromHtml("<p>Text</p>" + figure(silent).replace(">", " alt=\"A quay\">"))));
        media.describe(silent, new ImageTexts("", true, "", "", "", null));
        writing.published(content("Decorative").withImages(List.of(ImageUse.of(Place.LEAD, silent))));
    }

    @Test
    void aFileIsPublicExactlyWhileAnArticleIsThatShowsOrShowedIt() {
        long lead = media.image("Lead");
        long inBody = media.image("In the body");
        long file = media.document("Programme");
        Instant start = clock.instant().plus(Duration.ofHours(1));
        long id = writing.draft(content("To the second")
                .withBody(RichText.fromHtml("<p>Text</p>" + figure(inBody)))
                .withImages(List.of(ImageUse.of(Place.LEAD, lead)))
                .withAttachments(List.of(file)));
        writing.schedule(id, 1, start);
        assertThat(arePublic(start.minusMillis(1), lead, inBody, file)).containsExactly(false, false, false);
        assertThat(arePublic(start, lead, inBody, file)).containsExactly(true, true, true);
        clock.set(start.plusSeconds(60));
        int second = writing.revise(id, 1, "Without pictures");
        assertThat(arePublic(clock.instant(), lead, inBody, file)).containsExactly(true, true, true);
        writing.publish(id, second);
        assertThat(arePublic(clock.instant(), lead, inBody, file))
                .as("in a former version that readers may look at")
                .containsExactly(true, true, true);
        clock.advance(Duration.ofHours(1));
        writing.withdraw(id, "a mistake");
        assertThat(arePublic(clock.instant(), lead, inBody, file)).containsExactly(false, false, false);
        assertThat(arePublic(clock.instant().minusMillis(1), lead, inBody, file))
                .containsExactly(true, true, true);
    }

    @Test
    void whatOnlyASuppressedVersionShowedIsPublicNoMore() {
        long lead = media.image("Only there");
        long file = media.document("Only there");
        long id = writing.published(content("With a picture")
                .withImages(List.of(ImageUse.of(Place.LEAD, lead)))
                .withAttachments(List.of(file)));
        clock.advance(Duration.ofHours(1));
        writing.publish(id, writing.revise(id, 1, "Without one"));
        assertThat(arePublic(clock.instant(), lead, lead, file)).containsExactly(true, true, true);
        suppressions.suppress(Actor.SYSTEM, id, writing.version(id), 1, "privacy");
        assertThat(arePublic(clock.instant(), lead, lead, file)).containsExactly(false, false, false);
    }

    @Test
    void theLibraryIsToldWhereSomethingStands() {
        long image = media.image("Used");
        long unused = media.image("Unused");
        long file = media.document("Programme");
        long draft = writing.draft(content("A draft")
                .withImages(List.of(ImageUse.of(Place.LEAD, image)))
                .withAttachments(List.of(file)));
        long published = writing.published(content("A report").withImages(List.of(ImageUse.of(Place.GALLERY, image))));
        assertThat(uses.ofImage(Actor.SYSTEM, image))
                .containsExactly(
                        new Use("A report", "en", "/admin/articles/" + published, "admin.state.PUBLIC"),
                        new Use("A draft", "en", "/admin/articles/" + draft, "admin.state.DRAFT"));
        assertThat(uses.ofAttachment(Actor.SYSTEM, file))
                .extracting(Use::headline)
                .containsExactly("A draft");
        assertThat(uses.usedImages(List.of(image, unused))).containsExactly(image);
        assertThat(uses.usedAttachments(List.of(file))).containsExactly(file);
        assertThatThrownBy(() -> media.delete(image)).isInstanceOf(conferencenews.media.Refused.class);
        media.delete(unused);
    }

    @Test
    void anArticleThatIsRemovedUsesNothing() {
        long image = media.image("Removed");
        long id = writing.published(content("Removed").withImages(List.of(ImageUse.of(Place.LEAD, image))));
        removal.remove(Actor.SYSTEM, List.of(id));
        assertThat(uses.usedImages(List.of(image))).isEmpty();
    }

    private List<Boolean> arePublic(Instant now, long lead, long inBody, long file) {
        return List.of(
                uses.isImagePublic(lead, now), uses.isImagePublic(inBody, now), uses.isAttachmentPublic(file, now));
    }

    private String figure(long image) {
        return "<figure><img src=\"" + media.src(image) + "\"></figure>";
    }

    private static void assertRefused(long image, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("article.publish.no-alt");
            assertThat(refusal.arguments()).containsExactly(image + " – quay");
        });
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
