package conferencenews.site;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting {@code news.trusted-proxies}.
 *
 * @param trustedProxies the networks whose {@code X-Forwarded-For} is believed, in CIDR notation
 */
@ConfigurationProperties("news")
record ProxySettings(@DefaultValue List<String> trustedProxies) {

    Networks networks() {
        return Networks.of("news.trusted-proxies", trustedProxies);
    }
}
