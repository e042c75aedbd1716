package conferencenews.redirect;

import conferencenews.site.OftenAsked;
import conferencenews.site.OftenAsked.Asked;
import conferencenews.site.UnknownAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that links lead to and nothing is at: what redirects may be missing. */
@Component
class LostAddresses implements UnknownAddresses {

    private static final int MAX_LENGTH = 200;
    private static final int MOST = 500;
    private static final int SHOWN = 50;
    private static final Duration KEPT = Duration.ofDays(30);

    private final OftenAsked asked;
    private final KnownRedirects known;

    LostAddresses(JdbcClient database, Clock clock, KnownRedirects known) {
        this.asked = new OftenAsked(database, clock, "lost_address", MAX_LENGTH, KEPT, MOST);
        this.known = known;
    }

    /** Who tries addresses at random follows no link: only what a page leads to is noted. */
    @Override
    public void note(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.REFERER) != null) {
            asked.note(FormerAddress.of(request.getRequestURI(), request.getQueryString())
                    .text());
        }
    }

    /** The most frequent ones that lead nowhere still. */
    List<Asked> mostFrequent() {
        RedirectTable table = known.present();
        return asked.mostFrequent(SHOWN).stream()
                .filter(each -> table.find(FormerAddress.of(each.words())) == null)
                .toList();
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void store() {
        asked.store();
    }
}
