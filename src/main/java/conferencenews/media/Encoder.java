package conferencenews.media;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes pixels and nothing else: no place, no camera, no preview. */
final class Encoder {

    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.78f;
    /** Of 0 to 6: slower ones save little. */
    private static final int WEBP_METHOD = 2;

    private Encoder() {}

    static byte[] encode(BufferedImage image, FileType type) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        switch (type) {
            case JPEG -> jpeg(image, output);
            case WEBP -> webp(image, output);
            case PNG -> write(writer("png"), null, image, output);
            default -> throw new IllegalArgumentException(type.name());
        }
        return output.toByteArray();
    }

    private static void jpeg(BufferedImage image, ByteArrayOutputStream output) throws IOException {
        ImageWriter writer = writer("jpeg");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        write(writer, param, image, output);
    }

    static ByteArrayOutputStream webp(BufferedImage image, ByteArrayOutputStream output) throws IOException {
        ImageWriter writer = WebP.writer();
        WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(WEBP_QUALITY);
        param.setMethod(WEBP_METHOD);
        return write(writer, param, image, output);
    }

    private static ImageWriter writer(String format) {
        return ImageIO.getImageWriters(
                        ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), format)
                .next();
    }

    private static ByteArrayOutputStream write(
            ImageWriter writer, @Nullable ImageWriteParam param, BufferedImage image, ByteArrayOutputStream output)
            throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(output)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return output;
    }
}
