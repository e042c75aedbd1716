package conferencenews.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The colours a PNG means, which Java's own reader passes over. */
final class PngProfile {

    private static final int SIGNATURE_BYTES = 8;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int PROFILE = 0x69434350; // iCCP
    private static final int PIXELS = 0x49444154; // IDAT

    private PngProfile() {}

    /** @return null if it says nothing, or nothing that can be read */
    static @Nullable ColorSpace of(Path file) {
        try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
            input.skipNBytes(SIGNATURE_BYTES);
            for (int length = input.readInt(), name = input.readInt();
                    name != PIXELS && length >= 0;
                    length = input.readInt(), name = input.readInt()) {
                if (name == PROFILE && length <= MOST_BYTES) {
                    return profile(input.readNBytes(length));
                }
                input.skipNBytes((long) length + CHECKSUM_BYTES);
            }
            return null;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** A name that ends with a zero, the way it is compressed, the profile. */
    private static ColorSpace profile(byte[] chunk) throws IOException {
        int start = 0;
        while (chunk[start] != 0) {
            start++;
        }
        start += 2;
        try (InputStream profile =
                new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return new ICC_ColorSpace(ICC_Profile.getInstance(profile.readNBytes(MOST_BYTES)));
        }
    }
}
