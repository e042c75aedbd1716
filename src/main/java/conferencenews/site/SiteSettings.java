package conferencenews.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code news.site.*}.
 *
 * @param name the printed name of the site
 * @param url the address visitors use, without a trailing slash; when absent {@code http://localhost:} and the port
 * @param licence the address of the licence that texts are under; null if none is named
 * @param zone the IANA zone of every time shown
 * @param languages BCP 47 tags; the first has no prefix in addresses
 */
@Validated
@ConfigurationProperties("news.site")
public record SiteSettings(
        @NotBlank String name,
        @Nullable URI url,
        @Nullable URI licence,
        @NotNull ZoneId zone,
        @NotEmpty List<String> languages) {

    public SiteSettings {
        languages = List.copyOf(languages);
    }
}
