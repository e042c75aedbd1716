package conferencenews.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One number that rises with every change readers can see. */
@Component
public class SiteGeneration {

    private final JdbcClient database;

    SiteGeneration(JdbcClient database) {
        this.database = database;
    }

    public long current() {
        return database.sql("select generation from site_generation where id = 1")
                .query(Long.class)
                .single();
    }

    /** Last in the transaction: the row is the site's only shared lock. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void raise(ContentChanged change) {
        database.sql("update site_generation set generation = generation + 1 where id = 1")
                .update();
    }
}
