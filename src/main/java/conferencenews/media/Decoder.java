package conferencenews.media;

import java.awt.Dimension;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the pixels of an uploaded image, fewer of them where all would take too much memory. */
final class Decoder implements AutoCloseable {

    private static final List<String> SIGNS_OF_A_CUT = List.of("Truncated File", "premature end");

    private final ImageInputStream input;
    private final ImageReader reader;
    private final @Nullable ColorSpace profile;
    private final Particulars particulars;
    private final AtomicBoolean cut = new AtomicBoolean();

    private Decoder(ImageInputStream input, ImageReader reader, @Nullable ColorSpace profile, Particulars particulars) {
        this.input = input;
        this.reader = reader;
        this.profile = profile;
        this.particulars = particulars;
        reader.setInput(input, false, true);
        reader.addIIOReadWarningListener((source, warning) -> {
            if (SIGNS_OF_A_CUT.stream().anyMatch(warning::contains)) {
                cut.set(true); // the rest of the picture would be grey
            }
        });
    }

    static Decoder open(Path file, FileType type, Particulars particulars) throws IOException {
        ImageInputStream input = new FileImageInputStream(file.toFile());
        return new Decoder(input, reader(file, type), type == FileType.PNG ? PngProfile.of(file) : null, particulars);
    }

    private static ImageReader reader(Path file, FileType type) throws IOException {
        return type == FileType.WEBP
                ? WebP.reader(file)
                : ImageIO.getImageReadersByFormatName(type.name()).next();
    }

    /** From the header alone. */
    Dimension size() {
        return guarded(() -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
    }

    /** Whether it has more pictures than the first. */
    boolean isAnimated() {
        return guarded(() -> reader.getFormatName().equalsIgnoreCase("gif") && reader.getNumImages(true) > 1);
    }

    /** @param mostBytes of memory that the pixels may take */
    BufferedImage decode(long mostBytes) {
        BufferedImage image = guarded(() -> {
            ImageReadParam param = reader.getDefaultReadParam();
            boolean forPrint = reader.getFormatName().equalsIgnoreCase("jpeg") && reader.getRawImageType(0) == null;
            int step = step(mostBytes);
            if (!WebP.scale(param, reader.getWidth(0) / step, reader.getHeight(0) / step)) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            return forPrint
                    ? Pixels.ofPrint(reader.readRaster(0, param), particulars)
                    : Pixels.plain(reader.read(0, param), profile);
        });
        if (cut.get()) {
            throw Refused.file("cut");
        }
        return image;
    }

    /** Each so-manieth pixel is read. */
    private int step(long mostBytes) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        int bytes =
                raw == null ? Integer.BYTES * 2 : Math.max(1, raw.getNumBands() * raw.getBitsPerBand(0) / Byte.SIZE);
        double all = (double) reader.getWidth(0) * reader.getHeight(0) * bytes;
        return Math.max(1, (int) Math.ceil(Math.sqrt(all / mostBytes)));
    }

    private <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw Refused.file("broken");
        } catch (OutOfMemoryError tooLarge) {
            throw Refused.file("memory"); // some kinds of files can only be read as a whole
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }

    private interface Reading<T> {

        T read() throws IOException;
    }
}
