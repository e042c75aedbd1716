package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.ImageTexts;
import conferencenews.media.TestMedia;
import conferencenews.site.RichText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Pictures and files in the editor's form, without scripts. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
class PictureFormIT {

    private static final String FORM = "form.piece__form";

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    Revisions revisions;

    @Autowired
    EditorPages pages;

    @Autowired
    Visitor visitor;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void aPublisherIsLoggedIn() {
        accounts.logIn(visitor, Role.PUBLISHER);
    }

    @Test
    void picturesAndFilesAreChosenByTheirNumbers() {
        long id = writing.draft("Chosen");
        long lead = media.image("Lead");
        long first = media.image("First");
        long file = media.document("Programme");
        Answer answer = visitor.submit(
                edit(id),
                FORM,
                "lead.image",
                lead + " – quay",
                "lead.caption",
                "Said, with a comma",
                "gallery[0].image",
                String.valueOf(first),
                "gallery[0].alt",
                "Seen here",
                "attachments[0].file",
                file + " – whatever");
        assertThat(answer.status()).isEqualTo(302);
        ArticleForm saved = form(id);
        assertThat(saved.lead()).isEqualTo(new ImageRow(lead + " – quay", "", "Said, with a comma", "", ""));
        assertThat(saved.gallery())
                .filteredOn(row -> !row.isBlank())
                .containsExactly(new ImageRow(first + " – quay", "Seen here", "", "", "1"));
        assertThat(saved.attachments().get(0).file()).isEqualTo(file + " – Programme");
    }

    @Test
    void theFormOffersTheNewestAndShowsWhatIsChosen() {
        long image = media.image("Shown");
        long id = writing.draft(writing.content("Shown", "focus")
                .withImages(List.of(ImageUse.of(Place.LEAD, image), ImageUse.of(Place.GALLERY, image))));
        Answer page = edit(id);
        assertThat(page.page().select("datalist#newest-images option"))
                .extracting(option -> option.attr("value"))
                .contains(image + " – quay");
        Element field = page.page().expectFirst("#lead .use__choice");
        assertThat(field.expectFirst("img").attr("src")).startsWith("/media/");
        assertThat(field.expectFirst("input").attr("list")).isEqualTo("newest-images");
        assertThat(page.page().select("#gallery .use"))
                .as("four more to fill in")
                .hasSize(5);
    }

    @Test
    void savingAgainChangesNoPicture() {
        ArticleContent content = writing.content("Round trip", "focus")
                .withImages(List.of(
                        new ImageUse(Place.LEAD, media.image("Lead"), "Alt", "Caption", "Credit"),
                        new ImageUse(Place.GALLERY, media.image("Two"), "", "Two", "Chen Yu"),
                        ImageUse.of(Place.GALLERY, media.image("Three"))))
                .withAttachments(List.of(media.document("A"), media.document("B")));
        long id = writing.draft(content);
        visitor.submit(edit(id), FORM);
        ArticleForm saved = form(id);
        assertThat(saved.base()).isEqualTo(2);
        assertThat(saved.gallery().get(0).credit()).isEqualTo("Chen Yu");
        assertThat(saved.lead().credit()).isEqualTo("Credit");
        assertThat(images(saved)).isEqualTo(content.images());
        assertThat(FileRow.attachments(saved.attachments())).isEqualTo(content.attachments());
    }

    @Test
    void thePlacesOrderTheGalleryAndAnEmptyRowGoes() {
        long first = media.image("First");
        long second = media.image("Second");
        long third = media.image("Third");
        long id = writing.draft(writing.content("Order", "focus")
                .withImages(List.of(
                        ImageUse.of(Place.GALLERY, first),
                        ImageUse.of(Place.GALLERY, second),
                        ImageUse.of(Place.GALLERY, third))));
        Answer answer = visitor.submit(edit(id), FORM, "gallery[0].position", "9", "gallery[1].image", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(images(form(id))).extracting(ImageUse::image).containsExactly(third, first);
    }

    @Test
    void whatIsNotUnderstoodComesBackAsItWasTyped() {
        long id = writing.draft("Not understood");
        Answer answer = visitor.submit(
                edit(id),
                FORM,
                "lead.image",
                "the quay",
                "lead.alt",
                "A quay",
                "gallery[0].caption",
                "No picture",
                "attachments[0].file",
                "5x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#lead-error").text()).contains("“the quay”");
        assertThat(value(answer, "lead.image")).isEqualTo("the quay");
        assertThat(value(answer, "lead.alt")).isEqualTo("A quay");
        assertThat(value(answer, "gallery[0].caption")).isEqualTo("No picture");
        assertThat(value(answer, "attachments[0].file")).isEqualTo("5x");
        Answer next = visitor.submit(answer, FORM, "lead.image", "999999999", "lead.alt", "A quay");
        assertThat(next.page().selectFirst("#gallery-error")).isNotNull();
    }

    @Test
    void picturesComeBackWhenAnotherFieldCannotBeRead() {
        Answer answer = visitor.submit(
                edit(writing.draft("Another field")),
                FORM,
                "datelineOn",
                "yesterday",
                "lead.image",
                "17",
                "gallery[0].caption",
                "Typed",
                "attachments[0].file",
                "18");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(value(answer, "lead.image")).isEqualTo("17");
        assertThat(value(answer, "gallery[0].caption")).isEqualTo("Typed");
        assertThat(value(answer, "attachments[0].file")).isEqualTo("18");
    }

    @Test
    void whatIsNotInTheLibraryIsRefusedBesideItsField() {
        long id = writing.draft("Unknown");
        Answer lead = visitor.submit(edit(id), FORM, "lead.image", "999999999");
        assertThat(lead.page().selectFirst("#lead-error")).isNotNull();
        Answer gallery = visitor.submit(edit(id), FORM, "gallery[0].image", "999999999");
        assertThat(gallery.page().selectFirst("#gallery-error")).isNotNull();
        Answer file = visitor.submit(edit(id), FORM, "attachments[0].file", "999999999");
        assertThat(file.page().selectFirst("#attachments-error")).isNotNull();
        String body = "<p>Kept</p><figure><img src=\"/media/" + "0".repeat(32) + "/gone.jpg\"></figure>";
        Answer figure = visitor.submit(edit(id), FORM, "body", body);
        assertThat(figure.status()).isEqualTo(422);
        assertThat(figure.page().expectFirst("#body-error").text()).contains("/gone.jpg");
        assertThat(figure.page().expectFirst("textarea[name=body]").val()).isEqualTo(body);
    }

    @Test
    void textsThatAreTooLongAreRefusedBesideTheirFields() {
        long id = writing.draft("Long");
        Answer answer = visitor.submit(
                edit(id),
                FORM,
                "lead.image",
                String.valueOf(media.image("Lead")),
                "lead.alt",
                "x".repeat(ImageUse.MAX_ALT + 1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("[id=lead.alt-error]")).isNotNull();
    }

    @Test
    void aConflictKeepsThePicturesOfBoth() {
        long mine = media.image("Mine");
        long theirs = media.image("Theirs");
        long id = writing.draft("Conflict");
        Answer open = edit(id);
        writing.revise(
                id, 1, writing.content("Conflict", "focus").withImages(List.of(ImageUse.of(Place.LEAD, theirs))));
        Answer conflict = visitor.submit(
                open,
                FORM,
                "lead.image",
                String.valueOf(mine),
                "gallery[0].image",
                String.valueOf(mine),
                "attachments[0].file",
                String.valueOf(media.document("Mine")));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".compare")).extracting(Element::text).contains(theirs + " – quay");
        visitor.submit(conflict, "form[action$=/mix]");
        assertThat(images(form(id))).extracting(ImageUse::image).containsExactly(mine, mine);
        assertThat(form(id).attachments()).filteredOn(row -> !row.isBlank()).hasSize(1);
    }

    @Test
    void publishingNamesThePicturesThatNobodyDescribed() {
        long image = media.image("");
        long id = writing.draft(writing.content("Silent", "focus").withImages(List.of(ImageUse.of(Place.LEAD, image))));
        edit(id);
        Answer answer = visitor.follow(visitor.post(
                "/admin/articles/" + id + "/publication",
                "when",
                "now",
                "revision",
                "1",
                "version",
                String.valueOf(writing.version(id))));
        assertThat(answer.page().expectFirst("[role=alert]").text()).contains(image + " – quay");
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void publishingNamesThePicturesWhoseRightsHaveEnded() {
        Instant end = MutableClock.START.plus(Duration.ofDays(2));
        long image = media.image("Lent", end);
        long id = writing.draft(writing.content("Lent", "focus").withImages(List.of(ImageUse.of(Place.LEAD, image))));
        Answer early = edit(id);
        assertThat(early.page().select("#piece .notice--warm")).isEmpty();
        clock.set(end);
        Answer refused = visitor.follow(visitor.submit(early, "form:has([name=when][value=now])"));
        assertThat(refused.page().expectFirst("[role=alert]").text())
                .contains("rights of these pictures end", image + " – quay");
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(404);
        assertThat(refused.page().expectFirst("#piece .notice--warm").text())
                .startsWith("Version 1 cannot be published as it is")
                .contains(image + " – quay");
        media.describe(image, new ImageTexts("Lent", false, "", "", "", null));
        visitor.submit(edit(id), "form:has([name=when][value=now])");
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(301);
    }

    @Test
    void nothingIsPlannedForATimeAtWhichTheRightsOfItsPicturesHaveEnded() {
        Instant end = MutableClock.START.plus(Duration.ofDays(2));
        long image = media.image("Lent for two days", end);
        long id = writing.draft(
                writing.content("Lent for two days", "focus").withImages(List.of(ImageUse.of(Place.LEAD, image))));
        String day = LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays(1).toString();
        Answer form = visitor.get("/admin/articles/" + id + "/publication");
        Answer refused =
                visitor.follow(visitor.submit(form, "form[action$=/publication]", "at", day + "T09:00", "until", ""));
        assertThat(refused.page().expectFirst("[role=alert]").text())
                .contains("rights of these pictures end", image + " – quay");
        clock.set(end.plus(Duration.ofDays(2)));
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void theStateSaysWhatReadersDoNotSeeWhenRightsAreCutShortAfterwards() {
        long image = media.image("Cut short");
        ArticleContent content =
                writing.content("Cut short", "focus").withImages(List.of(ImageUse.of(Place.GALLERY, image)));
        long now = writing.published(content);
        long later = writing.draft(content);
        Instant planned = clock.instant().plus(Duration.ofDays(3));
        writing.schedule(later, 1, planned);
        media.describe(image, new ImageTexts("Cut short", false, "", "", "", planned));
        assertThat(edit(now).page().select("#piece .notice--warm")).isEmpty();
        assertThat(edit(later).page().expectFirst("#piece .notice--warm").text())
                .isEqualTo("When version 1 goes public, its page will leave out " + image
                        + " – quay: the rights will have ended by then.");
        clock.set(planned);
        assertThat(edit(now).page().expectFirst("#piece .notice--warm").text())
                .isEqualTo("Readers of version 1 do not see " + image + " – quay: the rights have ended.");
    }

    @Test
    void restoringNamesThePicturesThatReadersWouldNotGet() {
        long image = media.image("Allowed once");
        ArticleContent content = writing.content("Restored with a picture", "focus");
        long id = writing.draft(content.withImages(List.of(ImageUse.of(Place.LEAD, image))));
        writing.revise(id, 1, content);
        String restoration = "/admin/articles/" + id + "/revisions/1/restoration";
        assertThat(visitor.get(restoration).page().select(".notice--warm li")).isEmpty();
        media.describe(
                image,
                new ImageTexts(
                        "Allowed once", false, "", "", "", clock.instant().plusSeconds(60)));
        clock.advance(Duration.ofMinutes(2));
        assertThat(visitor.get(restoration).page().select(".notice--warm li").eachText())
                .containsExactly(image + " – quay");
    }

    @Test
    void savingSaysWhichPicturesFromElsewhereAreLeftOut() {
        long own = media.image("Own");
        long id = writing.draft("Pasted");
        String inline = "data:image/png;base64," + "A".repeat(200);
        Answer saved = visitor.follow(visitor.submit(
                edit(id),
                FORM,
                "body",
                "<p>Text</p><img src=\"https://elsewhere.example/a.jpg\"><img src=\"" + inline
                        + "\"><img src=\"https://news.example.org" + media.src(own) + "\">"));
        assertThat(saved.page().expectFirst("[role=alert]").text())
                .startsWith("2 pictures in the text came from elsewhere and were left out:")
                .contains("https://elsewhere.example/a.jpg", "data:image/png", "upload them to the library")
                .doesNotContain("A".repeat(100), media.src(own));
        assertThat(form(id).body()).contains("Text", "src=\"" + media.src(own)).doesNotContain("elsewhere", "data:");
        assertThat(visitor.follow(visitor.submit(edit(id), FORM)).page().select("[role=alert]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gallery[255].image",
                "gallery[256].image",
                "gallery[2147483647].image",
                "gallery[99999999999].image",
                "gallery[-1].image",
                "gallery[x].image",
                "gallery[].image",
                "gallery[0].image.image",
                "gallery",
                "lead",
                "lead[0].image",
                "attachments[300].file",
                "attachments[x].file"
            })
    void rowsThatNoFormHasDoNoHarm(String name) {
        Answer answer = visitor.submit(edit(writing.draft("Hostile")), FORM, name, "1");
        assertThat(answer.status()).as(answer.text()).isIn(302, 400, 422);
    }

    @Test
    void figuresAndDocumentsOfTheBodyAreKeptBySaving() {
        long image = media.image("Figure");
        long id = writing.draft(writing.content("Figure", "focus")
                .withBody(RichText.fromHtml("<p>Text</p><figure><img src=\"" + media.src(image)
                        + "\" alt=\"x\"><figcaption>c</figcaption></figure>")));
        visitor.submit(edit(id), FORM);
        assertThat(revisions.find(id, 2).orElseThrow().body())
                .isEqualTo(revisions.find(id, 1).orElseThrow().body());
    }

    private static List<ImageUse> images(ArticleForm form) {
        List<ImageUse> uses = new ArrayList<>();
        if (!form.lead().isBlank()) {
            uses.add(form.lead().use("lead", Place.LEAD));
        }
        uses.addAll(ImageRow.gallery(form.gallery()));
        return uses;
    }

    private static String value(Answer answer, String name) {
        return answer.page().expectFirst("[name=\"" + name + "\"]").val();
    }

    private Answer edit(long id) {
        return visitor.get("/admin/articles/" + id);
    }

    private ArticleForm form(long id) {
        return pages.form(Actor.SYSTEM, id);
    }
}
