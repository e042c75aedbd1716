package conferencenews.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in the address of a {@link ShareLink}: 256 random bits, which nobody guesses. Only its hash is stored, so
 * that who reads the database or a backup of it can open nothing.
 */
record ShareToken(String text) {

    /** What a path may hold in its place. */
    static final String PATTERN = "[A-Za-z0-9_-]{43}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static ShareToken random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new ShareToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Never into a log by accident. */
    @Override
    public String toString() {
        return "ShareToken";
    }
}
