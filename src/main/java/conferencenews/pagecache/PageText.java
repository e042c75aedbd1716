package conferencenews.pagecache;

import conferencenews.viewcount.ViewNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a page, open where the view number stands. */
final class PageText {

    private static final int FINGERPRINT_BYTES = 9;
    private static final byte PLACE = '#';

    private final List<byte[]> parts = new ArrayList<>();
    private final List<ViewNumber> places = new ArrayList<>();
    private final int length;

    private PageText(byte[] body, boolean counted) {
        String text = counted ? new String(body, StandardCharsets.ISO_8859_1) : "";
        int from = 0;
        for (ViewNumber place = first(text, 0); place != null; place = first(text, from)) {
            int at = text.indexOf(place.mark(), from);
            parts.add(Arrays.copyOfRange(body, from, at));
            places.add(place);
            from = at + place.mark().length();
        }
        parts.add(Arrays.copyOfRange(body, from, body.length));
        length = parts.stream().mapToInt(part -> part.length).sum();
    }

    /** A page without a view number. */
    static PageText of(byte[] body) {
        return new PageText(body, false);
    }

    /** A page with marks in the places of the view number. */
    static PageText counted(byte[] body) {
        return new PageText(body, true);
    }

    List<byte[]> parts() {
        return parts;
    }

    /** Between the parts: one less than these. */
    List<ViewNumber> places() {
        return places;
    }

    /** Bytes without the view number. */
    int length() {
        return length;
    }

    byte[] with(ViewDigits digits) {
        if (places.isEmpty()) {
            return parts.get(0);
        }
        int size = length;
        for (int i = 0; i < places.size(); i++) {
            size += digits.at(places.get(i)).length;
        }
        byte[] filled = new byte[size];
        int end = append(filled, 0, parts.get(0));
        for (int i = 0; i < places.size(); i++) {
            end = append(filled, end, digits.at(places.get(i)));
            end = append(filled, end, parts.get(i + 1));
        }
        return filled;
    }

    /** Another text has another one, whatever the view number. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                digest.update(part);
                digest.update(PLACE);
            });
            byte[] hash = Arrays.copyOf(digest.digest(), FINGERPRINT_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static int append(byte[] target, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
        return at + bytes.length;
    }

    private static @Nullable ViewNumber first(String text, int from) {
        return Arrays.stream(ViewNumber.values())
                .filter(place -> text.indexOf(place.mark(), from) >= 0)
                .min(Comparator.comparingInt(place -> text.indexOf(place.mark(), from)))
                .orElse(null);
    }
}
