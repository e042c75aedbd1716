package conferencenews.viewcount;

import conferencenews.site.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Counts readers' requests for articles. */
@Component
public class Views {

    private final Counting counting;
    private final Ledger ledger;
    private final ClientAddress addresses;
    private final Clock clock;

    Views(Counting counting, Ledger ledger, ClientAddress addresses, Clock clock) {
        this.counting = counting;
        this.ledger = ledger;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Counts a request that is going to be answered with an article's page, if it is a view.
     *
     * @param staff whether somebody is signed in
     */
    public Verdict view(long article, HttpServletRequest request, boolean staff) {
        Instant now = clock.instant();
        Decision decision = counting.decide(article, Visit.of(request, addresses.of(request), staff), now);
        if (!decision.figures().equals(Figures.NONE)) {
            ledger.book(article, counting.date(now), decision.figures());
        }
        return decision.verdict();
    }

    /** The number to print: what is stored and what is not yet. */
    public long shown(long article) {
        return ledger.views(article);
    }

    /** The stored total of an article became another otherwise than by counting. */
    public void changed(long article) {
        // nothing is remembered yet
    }

    /** Forgets the figures of articles that are deleted for good. */
    public void forget(Collection<Long> articles) {
        ledger.forget(articles);
    }

    /** How a request for an article would be classed, whatever its visitor read before; nothing is counted. */
    public Verdict classify(HttpServletRequest request) {
        boolean staff = request.getUserPrincipal() != null;
        return counting.classify(Visit.of(request, addresses.of(request), staff));
    }
}
