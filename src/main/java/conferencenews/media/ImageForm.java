package conferencenews.media;

import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.PlainText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
                image.rightsEnd() == null ? "" : dates.input(image.rightsEnd()));
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
            return rightsEnd.isEmpty() ? null : dates.instant(LocalDateTime.parse(rightsEnd));
        } catch (NoSuchTime time) {
            throw new Refused("rightsEnd", time.messageKey());
        } catch (DateTimeParseException none) {
            throw new Refused("rightsEnd", "media.refused.time");
        }
    }
}
