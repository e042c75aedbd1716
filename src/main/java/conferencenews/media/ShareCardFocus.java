package conferencenews.media;

/**
 * Which picture a card shows, and which part of it.
 *
 * @param hash of the picture's file
 * @param x where the eye should rest, in hundredths of the width
 * @param y the same in hundredths of the height
 */
public record ShareCardFocus(String hash, int x, int y) {}
