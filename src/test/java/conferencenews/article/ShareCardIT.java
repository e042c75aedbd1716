package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.TestMedia;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an article gives to those who share its address, and to search engines. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
class ShareCardIT {

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    JsonMapper json;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor visitor;

    @Test
    void anArticleHasACardOfTheSizeItNames() throws IOException {
        Document page = page(writing.published("A card"));
        assertThat(meta(page, "og:image:type")).isEqualTo("image/png");
        assertThat(meta(page, "og:image:alt")).contains("A card");
        assertThat(page.expectFirst("meta[name=\"twitter:card\"]").attr("content"))
                .isEqualTo("summary_large_image");
        Answer card = visitor.get(card(page));
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.header("Content-Type")).isEqualTo("image/png");
        assertThat(card.header("Cache-Control")).isEqualTo("max-age=86400, public");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(card.bytes()));
        assertThat(image.getWidth()).hasToString(meta(page, "og:image:width"));
        assertThat(image.getHeight()).hasToString(meta(page, "og:image:height"));
        assertThat(visitor.header("If-None-Match", card.header("ETag"))
                        .get(card(page))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void itsAddressChangesWithHeadlineAndPicture() {
        long id = writing.published("Before");
        String before = card(page(id));
        writing.publish(id, writing.revise(id, 1, "After"));
        String after = card(page(id));
        assertThat(after).isNotEqualTo(before);
        assertThat(visitor.get(before).status()).isEqualTo(404);
        ArticleContent pictured =
                writing.content("After", "focus").withImages(List.of(ImageUse.of(Place.LEAD, media.image("A quay"))));
        writing.publish(id, writing.revise(id, 2, pictured));
        String withPicture = card(page(id));
        assertThat(withPicture).isNotEqualTo(after);
        assertThat(visitor.get(withPicture).bytes())
                .isNotEqualTo(
                        visitor.get(card(page(writing.published("After")))).bytes());
    }

    @Test
    void aCardIsPublicExactlyWhileItsArticleIs() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        long id = writing.draft("Scheduled card");
        writing.schedule(id, 1, start);
        clock.set(start);
        String card = card(page(id));
        assertThat(visitor.get(card).status()).isEqualTo(200);
        clock.set(start.minusMillis(1));
        assertThat(visitor.get(card).status()).isEqualTo(404);
        clock.set(start.plusSeconds(1));
        writing.withdraw(id, "Over");
        assertThat(visitor.get(card).status()).isEqualTo(404);
    }

    @Test
    void anotherAddressThanTheRightOneIsNotFound() {
        long id = writing.published("Right");
        String card = card(page(id));
        assertThat(visitor.get(card.replaceAll("[0-9a-f]{32}", "0".repeat(32))).status())
                .isEqualTo(404);
        assertThat(visitor.get(card.replace("card-" + id, "card-999999999")).status())
                .isEqualTo(404);
        assertThat(visitor.get(card.replace("card-", "other-")).status()).isEqualTo(404);
        assertThat(visitor.get("/zh" + card).status()).isEqualTo(404);
    }

    @Test
    void structuredDataHasTheLeadImageInThreeShapes() {
        Document page = page(writing.published(writing.content("Structured", "focus")
                .withImages(List.of(ImageUse.of(Place.LEAD, media.image("A quay"))))));
        JsonNode images = article(page).get("image");
        assertThat(images.size()).isEqualTo(3);
        for (int shape = 0; shape < 3; shape++) {
            URI address = URI.create(images.get(shape).get("url").asString());
            assertThat(address.isAbsolute()).isTrue();
            assertThat(visitor.get(address.getPath()).status()).isEqualTo(200);
        }
        assertThat(article(page(writing.published("No picture"))).get("image")).isNull();
    }

    private JsonNode article(Document page) {
        String text = page.expectFirst("script[type=\"application/ld+json\"]").data();
        return json.readTree(text.replaceAll("\u0001.*?\u0001", "0"))
                .get("@graph")
                .get(0);
    }

    private Document page(long id) {
        return visitor.follow(visitor.get("/articles/" + id)).page();
    }

    private static String card(Document page) {
        return URI.create(meta(page, "og:image")).getPath();
    }

    private static String meta(Document page, String property) {
        return page.expectFirst("meta[property=\"" + property + "\"]").attr("content");
    }
}
