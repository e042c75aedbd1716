package conferencenews.housestyle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A place where an article departs from the house style.
 *
 * @param rule the name of the rule, the last part of {@code housestyle.rule.…}
 * @param suggestion whether it is a matter of taste rather than a slip
 * @param block as in {@link Passage}
 * @param start the first marked character
 * @param end behind the last marked character
 * @param messageKey what is wrong
 * @param fix what would mend it; empty where only a person can
 * @param mended the marked words as they would be then
 */
public record Finding(
        String rule,
        boolean suggestion,
        Field field,
        String block,
        int start,
        int end,
        Excerpt excerpt,
        String messageKey,
        List<Object> arguments,
        List<Edit> fix,
        String mended) {

    private static final int KEY_LENGTH = 32;

    public boolean isFixable() {
        return !fix.isEmpty();
    }

    /** The same as long as the words at the place and right beside it are the same; 32 hexadecimal digits. */
    public String key() {
        String place = String.join("\u0000", rule, field.name(), excerpt.nearest());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
