package conferencenews.media;

import java.util.Arrays;

/** The shapes an image is cut to; its focal point stays in each. */
public enum Crop {
    FULL("full", 0, 0),
    WIDE("16x9", 16, 9),
    CLASSIC("4x3", 4, 3),
    SQUARE("1x1", 1, 1);

    private final String code;
    private final int across;
    private final int down;

    Crop(String code, int across, int down) {
        this.code = code;
        this.across = across;
        this.down = down;
    }

    /** As it stands in the database and in file names. */
    String code() {
        return code;
    }

    static Crop of(String code) {
        return Arrays.stream(values())
                .filter(crop -> crop.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The greatest width of this shape in an image of that size. */
    int widthIn(int width, int height) {
        return this == FULL ? width : Math.max(1, Math.min(width, height * across / down));
    }

    /** The height of this shape, that of the image itself where nothing is cut. */
    int height(int width, int imageWidth, int imageHeight) {
        return this == FULL
                ? Math.max(1, Math.round((float) width * imageHeight / imageWidth))
                : Math.max(1, Math.round((float) width * down / across));
    }
}
