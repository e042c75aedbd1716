package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityTxtTests {

    @Test
    void saysWhomToTellAndIsGoodForHalfAYear() {
        assertThat(SecurityTxtController.text(
                        List.of("mailto:security@example.org", "https://example.org/report"),
                        List.of("en", "zh"),
                        "https://news.example.org/.well-known/security.txt",
                        Instant.parse("2024-11-22T04:00:00Z")))
                .isEqualTo("""
                        Contact: mailto:security@example.org
                        Contact: https://example.org/report
                        Expires: 2025-05-21T00:00:00Z
                        Preferred-Languages: en, zh
                        Canonical: https://news.example.org/.well-known/security.txt
                        """);
    }
}
