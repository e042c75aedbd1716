package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules are told of images. */
@FullStackTest
@Tag("database")
class PicturesIT {

    private static final String HASH = "0123456789abcdef0123456789abcde";

    @Autowired
    Pictures pictures;

    @Autowired
    MediaRights rights;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Test
    void anImageIsShownUntilItsRightsEnd() {
        long id = image("1", "An alt text");
        rendition(id, "full", "image/jpeg", 640, 480);
        rendition(id, "full", "image/jpeg", 320, 240);
        rendition(id, "full", "image/webp", 320, 240);
        Picture picture = pictures.of(List.of(id), clock.instant()).get(id);
        assertThat(picture.srcset(Crop.FULL))
                .isEqualTo("/media/%1$s1/quay-320.jpg 320w, /media/%1$s1/quay-640.jpg 640w".formatted(HASH));
        assertThat(picture.webp(Crop.FULL)).isEqualTo("/media/%s1/quay-320.webp 320w".formatted(HASH));
        assertThat(picture.width(Crop.FULL)).isEqualTo(640);
        assertThat(pictures.at(picture.src(Crop.FULL))).contains(id);
        clock.advance(Duration.ofDays(1));
        assertThat(rights.nextChange(clock.instant().minusMillis(1))).isEqualTo(clock.instant());
        assertThat(pictures.of(List.of(id), clock.instant())).isEmpty();
        assertThat(pictures.ofAny(List.of(id))).containsKey(id);
    }

    @Test
    void anImageWithoutAltTextIsKnownByThat() {
        long described = image("2", "A quay");
        long bare = image("3", "");
        assertThat(pictures.undescribed(List.of(described, bare))).containsExactly(bare);
        assertThat(pictures.areKnown(List.of(described, bare, bare))).isTrue();
        assertThat(pictures.areKnown(List.of(described, -1L))).isFalse();
    }

    private long image(String end, String alt) {
        database.sql("""
                        insert into image (hash, name, type, width, height, bytes, alt_text, decorative, caption, credit,
                        rights, rights_end, uploaded_at, version)
                        values (:hash, 'quay', 'image/jpeg', 640, 480, 1, :alt, false, '', '', '', :ends, :now, 0)""")
                .params(Map.of(
                        "hash",
                        HASH + end,
                        "alt",
                        alt,
                        "ends",
                        clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        return database.sql("select id from image where hash = ?")
                .param(HASH + end)
                .query(Long.class)
                .single();
    }

    private void rendition(long image, String crop, String type, int width, int height) {
        database.sql("insert into image_rendition values (?, ?, ?, ?, ?, ?, 1)")
                .params(image, crop, type, width, height, HASH + "1")
                .update();
    }
}
