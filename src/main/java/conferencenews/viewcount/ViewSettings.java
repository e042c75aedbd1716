package conferencenews.viewcount;

import conferencenews.site.Networks;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code news.views.*}.
 *
 * @param excludedNetworks in CIDR notation, of monitors and link checkers: they are counted as staff
 * @param countStaff whether somebody who is signed in counts like everybody else
 * @param respectPrivacySignals whether a visitor who sends {@code Sec-GPC} or {@code DNT} is left out of unique views
 *     and readers
 */
@ConfigurationProperties("news.views")
record ViewSettings(
        @DefaultValue List<String> excludedNetworks,
        @DefaultValue("false") boolean countStaff,
        @DefaultValue("false") boolean respectPrivacySignals) {

    Networks excluded() {
        return Networks.of("news.views.excluded-networks", excludedNetworks);
    }
}
