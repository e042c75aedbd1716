package conferencenews.media;

/**
 * What became of an upload.
 *
 * @param image whether it is an image, else an attachment
 * @param existing whether the library had the same bytes already
 * @param still whether it was an animation of which only the first picture is shown
 */
public record Uploaded(boolean image, long id, boolean existing, boolean still) {}
