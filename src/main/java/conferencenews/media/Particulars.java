package conferencenews.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a photograph says of itself. None of it reaches readers but what an editor lets stand.
 *
 * @param orientation as EXIF counts it, 1 is upright
 * @param colourTransform how a photograph for print keeps its colours, as Adobe counts it; -1 if it does not say
 */
record Particulars(int orientation, int colourTransform, String caption, String credit, String rights) {

    static final Particulars NONE = new Particulars(1, -1, "", "", "");

    private static final int YCC = 2;
    private static final int ORIENTATIONS = 8;
    /** What cameras write when nobody has said anything. */
    private static final String NOTHING =
            "(?i)(olympus|sony|samsung|minolta|konica|dsc|dcim|digital camera|default|\\W|\\d)*";

    static Particulars of(Path file, FileType type) {
        try {
            return switch (type) {
                case JPEG -> of(JpegMetadataReader.readMetadata(file.toFile()));
                case WEBP -> of(WebpMetadataReader.readMetadata(file.toFile()));
                default -> NONE;
            };
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return NONE;
        }
    }

    /** Whether a photograph for print has lightness and colours apart. */
    boolean isPrintInYcc() {
        return colourTransform == YCC;
    }

    /** Whether it says how much of each ink there is; Adobe writes how much is left out. */
    boolean isPrintInInks() {
        return colourTransform < 0;
    }

    private static Particulars of(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        AdobeJpegDirectory adobe = metadata.getFirstDirectoryOfType(AdobeJpegDirectory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        Integer transform = adobe == null ? null : adobe.getInteger(AdobeJpegDirectory.TAG_COLOR_TRANSFORM);
        return new Particulars(
                orientation == null || orientation < 1 || orientation > ORIENTATIONS ? 1 : orientation,
                transform == null ? -1 : transform,
                first(
                        Image.MAX_CAPTION,
                        text(iptc, IptcDirectory.TAG_CAPTION),
                        text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                first(Image.MAX_CREDIT, credit(iptc), text(exif, ExifIFD0Directory.TAG_ARTIST)),
                first(
                        Image.MAX_RIGHTS,
                        text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        text(exif, ExifIFD0Directory.TAG_COPYRIGHT)));
    }

    /** Who took it and for whom. */
    private static String credit(@Nullable IptcDirectory iptc) {
        return Stream.of(text(iptc, IptcDirectory.TAG_BY_LINE), text(iptc, IptcDirectory.TAG_CREDIT))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static String text(@Nullable Directory directory, int tag) {
        String text = directory == null ? null : directory.getString(tag);
        return Objects.requireNonNullElse(text, "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+", " ")
                .strip();
    }

    private static String first(int max, String... texts) {
        return Arrays.stream(texts)
                .filter(text -> !text.matches(NOTHING))
                .findFirst()
                .map(text -> text.substring(0, Math.min(max, text.length())))
                .map(text -> Character.isHighSurrogate(text.charAt(text.length() - 1))
                        ? text.substring(0, text.length() - 1)
                        : text)
                .orElse("");
    }
}
