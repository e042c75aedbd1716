package conferencenews.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Pixels of every kind, made those of a screen: eight bits, sRGB. */
final class Pixels {

    private static final int OPAQUE = 0xFF;
    private static final int GREY_AND_ALPHA = 2;
    private static final int COLOURS = 3;

    private Pixels() {}

    /** @param profile the colours meant, unless the image knows them itself */
    static BufferedImage plain(BufferedImage image, @Nullable ColorSpace profile) {
        if (image.getColorModel() instanceof IndexColorModel) {
            return image;
        }
        ColorSpace own = image.getColorModel().getColorSpace();
        boolean foreign = own.getType() == ColorSpace.TYPE_RGB && !own.isCS_sRGB();
        ColorSpace meant = foreign ? own : profile;
        BufferedImage bytes = isOfBytes(image) ? image : ofBytes(image.getRaster());
        return meant != null
                        && meant.getNumComponents() == COLOURS
                        && bytes.getRaster().getNumBands() >= COLOURS
                ? converted(bytes, meant)
                : bytes;
    }

    private static boolean isOfBytes(BufferedImage image) {
        return image.getType() != BufferedImage.TYPE_CUSTOM && image.getType() != BufferedImage.TYPE_USHORT_GRAY;
    }

    /** Sixteen bits become eight, grey becomes colour: drawing would take grey to be lighter than it is. */
    private static BufferedImage ofBytes(Raster raster) {
        int bands = raster.getNumBands();
        boolean alpha = bands == GREY_AND_ALPHA || bands > COLOURS;
        int width = raster.getWidth();
        BufferedImage image = new BufferedImage(
                width, raster.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
        int[] samples = new int[width * bands];
        int[] line = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = samples[at] >> shift;
                int green = bands < COLOURS ? red : samples[at + 1] >> shift;
                int blue = bands < COLOURS ? red : samples[at + 2] >> shift;
                line[x] = argb(alpha ? samples[at + bands - 1] >> shift : OPAQUE, red, green, blue);
            }
            image.setRGB(0, y, width, 1, line, 0, width);
        }
        return image;
    }

    private static BufferedImage converted(BufferedImage image, ColorSpace meant) {
        WritableRaster raster = image.getRaster();
        if (raster.getTransferType() != DataBuffer.TYPE_BYTE) {
            BufferedImage bytes = new BufferedImage(
                    image.getWidth(),
                    image.getHeight(),
                    image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
            bytes.getGraphics().drawImage(image, 0, 0, null);
            raster = bytes.getRaster();
        }
        boolean alpha = raster.getNumBands() > COLOURS;
        ColorModel model = new ComponentColorModel(
                meant, alpha, false, alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        BufferedImage result = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), result);
    }

    /** A photograph for print: four inks, black last. */
    static BufferedImage ofPrint(Raster raster, Particulars particulars) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        if (bands <= COLOURS) {
            throw Refused.file("broken");
        }
        BufferedImage image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] inks = new int[width * bands];
        int[] line = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, inks);
            for (int x = 0; x < width; x++) {
                line[x] = light(Arrays.copyOfRange(inks, x * bands, x * bands + bands), particulars);
            }
            image.setRGB(0, y, width, 1, line, 0, width);
        }
        return image;
    }

    private static int light(int[] inks, Particulars particulars) {
        int[] left = particulars.isPrintInYcc() ? fromYcc(inks) : inks;
        if (particulars.isPrintInInks()) {
            left = Arrays.stream(inks).map(ink -> OPAQUE - ink).toArray();
            inks = left;
        }
        int black = inks[COLOURS];
        return argb(OPAQUE, left[0] * black / OPAQUE, left[1] * black / OPAQUE, left[2] * black / OPAQUE);
    }

    /** As JFIF has it; what is kept is the inverse of the inks already. */
    private static int[] fromYcc(int[] ycc) {
        double blue = ycc[1] - 128;
        double red = ycc[2] - 128;
        return new int[] {
            clamp(ycc[0] + 1.402 * red), clamp(ycc[0] - 0.344136 * blue - 0.714136 * red), clamp(ycc[0] + 1.772 * blue)
        };
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(OPAQUE, Math.round(value)));
    }

    private static int argb(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
