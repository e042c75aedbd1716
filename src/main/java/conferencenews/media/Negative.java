package conferencenews.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.coobird.thumbnailator.resizers.Resizers;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** An upright image just large enough for its largest renditions. */
final class Negative {

    private static final List<Integer> WIDTHS = List.of(1920, 1280, 960, 640, 320);
    private static final List<Integer> WIDE_WIDTHS = List.of(1280, 640, 320);
    private static final List<Integer> CLASSIC_WIDTHS = List.of(640, 320);
    private static final List<Integer> SQUARE_WIDTHS = List.of(640, 320, 160);
    private static final int LARGEST_TURNED = 5;
    private static final int OPAQUE = 0xFF;

    private final BufferedImage image;
    private final int width;
    private final int height;
    private final boolean transparent;

    private Negative(BufferedImage image, int width, int height) {
        this.width = width;
        this.height = height;
        this.transparent = isTransparent(image);
        this.image = transparent ? image : opaque(image);
    }

    /** @param size of the original as it is stored, which may lie on its side */
    static Negative of(BufferedImage decoded, Dimension size, int orientation) {
        boolean turned = orientation >= LARGEST_TURNED;
        int width = turned ? size.height : size.width;
        int height = turned ? size.width : size.height;
        double scale = Math.min(1, scale(width, height));
        int across = Math.min(decoded.getWidth(), Math.max(1, (int) Math.round(size.width * scale)));
        int down = Math.min(decoded.getHeight(), Math.max(1, (int) Math.round(size.height * scale)));
        BufferedImage small = resized(Averages.reduced(decoded, across, down), across, down);
        return new Negative(upright(small, orientation), width, height);
    }

    /** What is needed of the original for the largest rendition of any crop. */
    private static double scale(int width, int height) {
        return Arrays.stream(Crop.values())
                .mapToDouble(crop -> (double) widths(crop).get(0) / crop.widthIn(width, height))
                .max()
                .orElseThrow();
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        return orientation == 1
                ? image
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(image);
    }

    /** Of the original. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isTransparent() {
        return transparent;
    }

    /** Each made of the next larger one; none larger than the original. */
    List<BufferedImage> sizes(Crop crop, Focus focus) {
        BufferedImage part = part(crop, focus);
        List<BufferedImage> sizes = new ArrayList<>();
        for (int each : fitting(crop)) {
            part = resized(part, each, crop.height(each, width, height));
            sizes.add(part);
        }
        return sizes;
    }

    private List<Integer> fitting(Crop crop) {
        int widest = Math.min(crop.widthIn(width, height), crop.widthIn(image.getWidth(), image.getHeight()));
        List<Integer> fitting =
                widths(crop).stream().filter(each -> each <= widest).toList();
        boolean ownToo = crop == Crop.FULL && widest < WIDTHS.get(0) && !fitting.contains(widest);
        if (fitting.isEmpty() || ownToo) {
            List<Integer> withOwn = new ArrayList<>(List.of(widest));
            withOwn.addAll(fitting);
            return withOwn;
        }
        return fitting;
    }

    private BufferedImage part(Crop crop, Focus focus) {
        int across = crop.widthIn(image.getWidth(), image.getHeight());
        int down = Math.min(image.getHeight(), crop.height(across, image.getWidth(), image.getHeight()));
        return image.getSubimage(
                Focus.start(focus.x(), across, image.getWidth()),
                Focus.start(focus.y(), down, image.getHeight()),
                across,
                down);
    }

    private static List<Integer> widths(Crop crop) {
        return switch (crop) {
            case FULL -> WIDTHS;
            case WIDE -> WIDE_WIDTHS;
            case CLASSIC -> CLASSIC_WIDTHS;
            case SQUARE -> SQUARE_WIDTHS;
        };
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage result = new BufferedImage(width, height, type);
        if (image.getWidth() == width && image.getHeight() == height) {
            result.getGraphics().drawImage(image, 0, 0, null);
        } else {
            Resizers.PROGRESSIVE.resize(image, result);
        }
        return result;
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.getGraphics().drawImage(image, 0, 0, null);
        return opaque;
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] line = new int[image.getWidth()];
        return IntStream.range(0, image.getHeight())
                .anyMatch(y -> IntStream.of(image.getRGB(0, y, line.length, 1, line, 0, line.length))
                        .anyMatch(pixel -> pixel >>> 24 != OPAQUE));
    }
}
