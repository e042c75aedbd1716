package conferencenews.media;

import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.PlainText;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an editor says of an image.
 *
 * @param rightsEnd on the site's clock
 */
record ImageForm(
        @Nullable Long id,
        @Nullable Integer version,
        @PlainText(max = Image.MAX_ALT) String alt,
        boolean decorative,
        @PlainText(max = Image.MAX_CAPTION) String caption,
        @PlainText(max = Image.MAX_CREDIT) String credit,
        @PlainText(max = Image.MAX_RIGHTS) String rights,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime rightsEnd) {

    ImageForm {
        alt = alt == null ? "" : alt;
        caption = caption == null ? "" : caption;
        credit = credit == null ? "" : credit;
        rights = rights == null ? "" : rights;
    }

    static ImageForm of(Image image, Dates dates) {
        return new ImageForm(
                image.id(),
                image.version(),
                image.altText(),
                image.isDecorative(),
                image.caption(),
                image.credit(),
                image.rights(),
                image.rightsEnd() == null ? null : dates.local(image.rightsEnd()));
    }

    /** @throws Refused if the clock never shows that time */
    ImageTexts texts(Dates dates) {
        try {
            return new ImageTexts(
                    alt, decorative, caption, credit, rights, rightsEnd == null ? null : dates.instant(rightsEnd));
        } catch (NoSuchTime time) {
            throw new Refused("rightsEnd", time.messageKey());
        }
    }
}
