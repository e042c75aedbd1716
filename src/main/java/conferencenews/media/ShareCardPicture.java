package conferencenews.media;

import java.awt.image.BufferedImage;

/** The picture of a share card, decoded. */
public record ShareCardPicture(BufferedImage image, ShareCardFocus focus) {

    /** The part of the picture that fills a field of this shape, as near to its focus as its edges allow. */
    BufferedImage cut(int width, int height) {
        int cutWidth = Math.max(1, Math.min(image.getWidth(), image.getHeight() * width / height));
        int cutHeight = Math.max(1, Math.min(image.getHeight(), image.getWidth() * height / width));
        return image.getSubimage(
                start(image.getWidth(), cutWidth, focus.x()),
                start(image.getHeight(), cutHeight, focus.y()),
                cutWidth,
                cutHeight);
    }

    private static int start(int whole, int part, int focus) {
        return Math.max(0, Math.min(whole - part, whole * focus / 100 - part / 2));
    }
}
