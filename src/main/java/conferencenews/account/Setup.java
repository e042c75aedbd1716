package conferencenews.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the site still waits for its first administrator, and the token that proves to be its operator. */
@Component
class Setup {

    private static final int TOKEN_BYTES = 24;

    private final Accounts accounts;
    private final String token = random();
    private volatile boolean closed;

    Setup(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Asks the database until there is an account; there will always be one from then on. */
    boolean isOpen() {
        if (!closed) {
            closed = accounts.exist();
        }
        return !closed;
    }

    String path() {
        return "/setup?token=" + token;
    }

    boolean accepts(@Nullable String given) {
        return given != null && MessageDigest.isEqual(bytes(given.strip()), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
