package conferencenews.syndication;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code news.security.*}.
 *
 * @param contact where weaknesses of the site are to be reported, the preferred way first: addresses that begin with
 *     {@code mailto:}, {@code https:} or {@code tel:}
 */
@Validated
@ConfigurationProperties("news.security")
record SecuritySettings(@DefaultValue List<@Pattern(regexp = "(mailto:|https://|tel:)\\S+") String> contact) {}
