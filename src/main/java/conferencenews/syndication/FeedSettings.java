package conferencenews.syndication;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code news.feeds.*}.
 *
 * @param authority what the permanent ids of feeds begin with, a host and a year in which it was this site's (RFC 4151);
 *     when absent the host of {@code news.site.url}
 */
@Validated
@ConfigurationProperties("news.feeds")
record FeedSettings(
        @Pattern(regexp = "[A-Za-z0-9.-]+,\\d{4}") @Nullable String authority) {}
