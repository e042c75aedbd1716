package conferencenews.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String CURRENT = "sha384-bcrypt";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Digested(new BCryptPasswordEncoder())));
    }

    /** Bcrypt reads 72 bytes, which is 24 Chinese characters; the digest takes in all of them. */
    private record Digested(PasswordEncoder bcrypt) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password == null ? null : bcrypt.encode(digest(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return password != null && bcrypt.matches(digest(password), hash);
        }

        private static String digest(CharSequence password) {
            try {
                String typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
                byte[] digest = MessageDigest.getInstance("SHA-384").digest(typed.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
