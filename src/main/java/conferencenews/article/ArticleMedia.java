package conferencenews.article;

import conferencenews.article.ImageUse.Place;
import conferencenews.media.Attachments;
import conferencenews.media.Download;
import conferencenews.media.Picture;
import conferencenews.media.Pictures;
import conferencenews.site.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures and files of one article as its page shows them. */
@Component
class ArticleMedia {

    private final Pictures pictures;
    private final Attachments attachments;

    ArticleMedia(Pictures pictures, Attachments attachments) {
        this.pictures = pictures;
        this.attachments = attachments;
    }

    /** Those whose rights have not ended. */
    Shown of(ArticleContent content, Instant now) {
        List<ImageUse> uses = content.images();
        Map<Long, Picture> shown =
                pictures.of(uses.stream().map(ImageUse::image).distinct().toList(), now);
        Map<Long, Download> downloads = attachments.of(content.attachments());
        return new Shown(
                pictures(content, Place.LEAD, shown).findFirst().orElse(null),
                pictures(content, Place.GALLERY, shown).toList(),
                content.body(),
                content.attachments().stream()
                        .map(downloads::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Stream<Picture> pictures(ArticleContent content, Place place, Map<Long, Picture> shown) {
        return content.images(place).stream()
                .filter(use -> shown.containsKey(use.image()))
                .map(use -> use.over(shown.get(use.image())));
    }

    /** What a reader sees of them. */
    record Shown(@Nullable Picture lead, List<Picture> gallery, RichText body, List<Download> downloads) {}
}
