package conferencenews.media;

import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.PlainText;
import conferencenews.site.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

        @PlainText(max = 40) String rightsEnd) {

    ImageForm {
        alt = alt == null ? "" : alt;
        caption = caption == null ? "" : caption;
        credit = credit == null ? "" : credit;
        rights = rights == null ? "" : rights;
        rightsEnd = rightsEnd == null ? "" : rightsEnd.strip();
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
                image.rightsEnd() == null ? "" : dates.typed(image.rightsEnd()).toString());
    }

    /** @throws Refused if there is no such time, or a picture is described and decorative */
    ImageTexts texts(Dates dates) {
        if (decorative && !alt.isBlank()) {
            throw new Refused("alt", "media.refused.both");
        }
        return new ImageTexts(alt, decorative, caption, credit, rights, end(dates));
    }

    private @Nullable Instant end(Dates dates) {
        try {
            TypedTime typed = TypedTime.valueOf(rightsEnd);
            return typed == null ? null : dates.instant(typed);
        } catch (NoSuchTime time) {
            throw new Refused("rightsEnd", time.messageKey());
        } catch (DateTimeException none) {
            throw new Refused("rightsEnd", "media.refused.time");
        }
    }
}
