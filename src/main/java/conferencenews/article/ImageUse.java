package conferencenews.article;

import conferencenews.media.Picture;
import conferencenews.site.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * An image where a revision shows it. Texts that are empty are the image's own.
 *
 * @param image its id
 */
@Embeddable
public record ImageUse(
        @Convert(converter = Codes.OfPlace.class) Place place,
        @Column(name = "image_id") long image,
        @Column(name = "alt_text") String alt,
        String caption,
        String credit) {

    static final int MAX_ALT = 500;
    static final int MAX_CAPTION = 1_000;
    static final int MAX_CREDIT = 300;

    /** Where it stands, in the order in which uses are kept. */
    public enum Place {
        /** At the head of the article, and wherever the article is named. */
        LEAD,
        GALLERY,
        /** In a figure of the body; never given, always read off the body. */
        BODY
    }

    public ImageUse {
        alt = alt.strip();
        caption = caption.strip();
        credit = credit.strip();
    }

    /** An image with its own texts. */
    public static ImageUse of(Place place, long image) {
        return new ImageUse(place, image, "", "", "");
    }

    /** Without characters that texts do not have. */
    ImageUse cleaned() {
        return new ImageUse(
                place,
                image,
                PlainText.Check.cleaned(alt),
                PlainText.Check.cleaned(caption),
                PlainText.Check.cleaned(credit));
    }

    Picture over(Picture picture) {
        return picture.described(alt, caption, credit);
    }
}
