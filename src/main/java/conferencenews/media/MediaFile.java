package conferencenews.media;

import java.time.Instant;
import java.util.List;

/**
 * A file that an address leads to.
 *
 * @param fileName what it is called when somebody keeps it
 * @param original whether it is an uploaded image as it came, which only staff may see
 * @param owners the images or attachments it belongs to: two images may look alike
 */
record MediaFile(String hash, FileType type, long bytes, String fileName, boolean original, List<Owner> owners) {

    /** Whether browsers are asked to keep it rather than to show it. */
    boolean isDownload() {
        return original || !type.isImage();
    }

    /**
     * @param image whether an image, else an attachment
     * @param rightsEnd from when on it must not be shown
     */
    record Owner(boolean image, long id, Instant rightsEnd) {}
}
