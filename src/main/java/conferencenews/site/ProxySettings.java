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

    ProxySettings {
        trustedProxies = trustedProxies.stream().map(String::strip).toList();
    }

    List<Network> networks() {
        return trustedProxies.stream().map(ProxySettings::network).toList();
    }

    private static Network network(String text) {
        try {
            return Network.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart("The setting news.trusted-proxies cannot be used: " + wrong.getMessage() + ".");
        }
    }
}
