package conferencenews.media;

import org.jspecify.annotations.Nullable;

/**
 * One file of an upload and what became of it.
 *
 * @param fileName as it was called where it came from
 * @param problem the reason why it was not taken, in words
 */
record UploadResult(
        String fileName, @Nullable Uploaded taken, @Nullable String problem) {}
