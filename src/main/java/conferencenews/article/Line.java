package conferencenews.article;

import conferencenews.article.ImageUse.Place;
import conferencenews.media.Picture;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a revision.
 *
 * @param image the lead image's id; null if there is none, as are the texts of its use then
 */
record Line(
        long revision,
        Kind kind,
        String headline,
        String slug,
        String standfirst,
        long section,
        @Nullable Long image,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {

    /** For queries about a revision {@code r}. */
    static final String SELECTED = " new conferencenews.article.Line("
            + "r.id, r.kind, r.headline, r.slug, r.standfirst, r.sectionId, i.image, i.alt, i.caption, i.credit) ";

    static final String LEAD_IMAGE = " left join r.images i on i.place = conferencenews.article.ImageUse$Place.LEAD ";

    /** @param picture the lead image; null if it is not to be shown */
    ArticleSummary of(Head head, @Nullable Picture picture) {
        return new ArticleSummary(
                head.article(),
                head.language(),
                kind,
                headline,
                slug,
                standfirst,
                head.firstPublic(),
                section,
                picture == null ? null : lead().over(picture));
    }

    private ImageUse lead() {
        return new ImageUse(Place.LEAD, Objects.requireNonNull(image), text(alt), text(caption), text(credit));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
