package conferencenews.media;

import java.util.List;

/**
 * An upload that turned out to be a picture.
 *
 * @param width upright
 * @param still whether it was animated and only its first picture is shown
 */
record Developed(int width, int height, boolean still, Particulars particulars, List<Print> prints) {}
