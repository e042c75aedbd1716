package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordConfigurationTests {

    private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder();

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String long1 = "新闻".repeat(60) + "甲";
        String long2 = "新闻".repeat(60) + "乙";
        assertThat(passwords.matches(long1, passwords.encode(long1))).isTrue();
        assertThat(passwords.matches(long2, passwords.encode(long1))).isFalse();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardFits() {
        assertThat(passwords.matches("cafe\u0301 cafe\u0301 ok", passwords.encode("caf\u00e9 caf\u00e9 ok")))
                .isTrue();
    }
}
