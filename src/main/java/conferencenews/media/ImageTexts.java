package conferencenews.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an image.
 *
 * @param alt what it shows, for those who cannot see it
 * @param decorative whether it shows nothing that the text needs
 * @param rights the licence, or who agreed to what
 * @param rightsEnd from when on it must not be shown; null if always
 */
public record ImageTexts(
        String alt,
        boolean decorative,
        String caption,
        String credit,
        String rights,
        @Nullable Instant rightsEnd) {

    public ImageTexts {
        alt = decorative ? "" : alt.strip();
        caption = caption.strip();
        credit = credit.strip();
        rights = rights.strip();
    }
}
