package conferencenews.media;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** WebP is read by a program in Java, and read faster and written by a library made for each kind of machine. */
final class WebP {

    private static final int FLAGS = 20;
    private static final String EXTENDED = "VP8X";
    private static final int ANIMATION = 0x02;
    private static final int PROFILE = 0x20;

    private WebP() {}

    /** Whether the library is there for this machine. */
    static boolean isWritable() {
        return Library.LOADS;
    }

    static ImageWriter writer() throws IOException {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    /** The library knows neither animations nor colour profiles. */
    static ImageReader reader(Path file) throws IOException {
        return isWritable() && !hasExtras(file)
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi().createReaderInstance(null);
    }

    static boolean isAnimated(Path file) throws IOException {
        return (flags(file) & ANIMATION) != 0;
    }

    private static boolean hasExtras(Path file) throws IOException {
        return (flags(file) & (ANIMATION | PROFILE)) != 0;
    }

    /** Has the library scale while it reads; false if this is no parameter of its. */
    static boolean scale(ImageReadParam param, int width, int height) {
        if (param instanceof WebPReadParam own) {
            own.setUseScaling(true);
            own.setScaledWidth(Math.max(1, width));
            own.setScaledHeight(Math.max(1, height));
            return true;
        }
        return false;
    }

    private static int flags(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] head = input.readNBytes(FLAGS + 1);
            boolean extended =
                    head.length > FLAGS && new String(head, 12, 4, StandardCharsets.US_ASCII).equals(EXTENDED);
            return extended ? head[FLAGS] : 0;
        }
    }

    private static final class Library {

        static final boolean LOADS = loads();

        private static boolean loads() {
            try {
                BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                return Encoder.webp(dot, new ByteArrayOutputStream()).size() > 0;
            } catch (IOException | RuntimeException | LinkageError missing) {
                return false;
            }
        }
    }
}
