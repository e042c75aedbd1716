package conferencenews.viewcount;

import conferencenews.site.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts readers' requests for articles. */
@Component
public class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final int ERRORS_A_LINE = 1_000;

    private final Counting counting;
    private final ViewBooks books;
    private final ClientAddress addresses;
    private final Clock clock;

    Views(Counting counting, ViewBooks books, ClientAddress addresses, Clock clock) {
        this.counting = counting;
        this.books = books;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Counts a request that is going to be answered with an article's page, if it is a view. Asks no database; what it
     * has counted outlives the process. Never fails.
     *
     * @param staff whether somebody is signed in
     */
    public Verdict view(long article, HttpServletRequest request, boolean staff) {
        try {
            Visit visit = Visit.of(request, addresses.of(request), staff);
            Decision decision = counting.decide(article, visit, clock.instant());
            boolean booked = decision.entry() == null || books.book(decision.entry());
            return booked || !decision.verdict().counted() ? decision.verdict() : Verdict.UNAVAILABLE;
        } catch (RuntimeException mistake) {
            if (books.countError() % ERRORS_A_LINE == 1) {
                LOG.error("A request for article {} could not be counted", article, mistake);
            }
            return Verdict.UNAVAILABLE;
        }
    }

    /**
     * The number to print: what is stored and what is not yet, a view that was counted just now included. Asks no
     * database once the article's number is in memory.
     */
    public long shown(long article) {
        return books.shown(article);
    }

    /** The stored number of an article becomes another otherwise than by counting, in the transaction at hand. */
    public void changed(long article) {
        afterCommit(() -> books.changed(article));
    }

    /** Forgets the figures of articles that are deleted for good, as soon as the transaction at hand is through. */
    public void forget(Collection<Long> articles) {
        List<Long> gone = List.copyOf(articles);
        Instant now = clock.instant();
        books.delete(gone);
        afterCommit(() -> books.forget(gone, now));
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /** How a request for an article would be classed, whatever its visitor read before; nothing is counted. */
    public Verdict classify(HttpServletRequest request) {
        boolean staff = request.getUserPrincipal() != null;
        return counting.classify(Visit.of(request, addresses.of(request), staff));
    }
}
