package conferencenews.site;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One number that rises with every change readers can see. */
@Component
public class SiteGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(SiteGeneration.class);
    private static final int LOOK_MILLIS = 500;
    private static final long UNKNOWN = -1;

    private final JdbcClient database;
    private final AtomicLong known = new AtomicLong(UNKNOWN);
    private volatile boolean away;

    SiteGeneration(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last generation this node has seen: its own changes at once, those of other nodes within half a second.
     * Whatever is derived from the database belongs to the generation known before the first query.
     */
    public long known() {
        return known.get() == UNKNOWN ? look() : known.get();
    }

    /** Whether the database did not answer when it was last asked. */
    public boolean isDatabaseAway() {
        return away;
    }

    /**
     * Late in the transaction: the row is the site's only shared lock. Whoever notes something down under the new
     * generation comes after it.
     */
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void raise(ContentChanged change) {
        database.sql("update site_generation set generation = generation + 1 where id = 1")
                .update();
        long raised = stored();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                seen(raised);
            }
        });
    }

    @Scheduled(fixedDelay = LOOK_MILLIS)
    void lookAgain() {
        try {
            look();
            tellIfAway(false);
        } catch (DataAccessException failed) {
            tellIfAway(true);
        }
    }

    private long look() {
        return seen(stored());
    }

    /** A change of this node may overtake a look that began before it. */
    private long seen(long generation) {
        return known.accumulateAndGet(generation, Math::max);
    }

    private long stored() {
        return database.sql("select generation from site_generation where id = 1")
                .query(Long.class)
                .single();
    }

    private void tellIfAway(boolean isAway) {
        if (away != isAway) {
            away = isAway;
            if (isAway) {
                LOG.warn("The database does not answer: readers get the pages that are in memory");
            } else {
                LOG.info("The database answers again");
            }
        }
    }
}
