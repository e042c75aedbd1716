package conferencenews.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** {@code /media/{hash}/{name}}: the hash finds the file, the name is for people. */
final class MediaAddress {

    static final String START = "/media/";

    private static final Pattern PATH = Pattern.compile("/media/([0-9a-f]{32})/[^/]+\\.[^/.]+");

    private MediaAddress() {}

    static String ofImage(String hash, String name, Crop crop, int width, FileType type) {
        String shape = crop == Crop.FULL ? "" : "-" + crop.code();
        return of(hash, name + shape + "-" + width, type);
    }

    static String of(String hash, String name, FileType type) {
        return START + hash + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8) + "." + type.ending();
    }

    static Optional<String> hash(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
