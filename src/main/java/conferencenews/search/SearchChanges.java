package conferencenews.search;

import conferencenews.article.ArticleEvent;
import conferencenews.article.ArticleRemoval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which articles changed in which generation of the site, noted down in the transaction of the change. Generations become
 * visible in their order, so an index that has taken in one has missed none before it.
 */
@Component
class SearchChanges {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    SearchChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(ArticleEvent.Public change) {
        note(change.subjectId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void removed(ArticleRemoval.Removed removal) {
        removal.articles().forEach(this::note);
    }

    /** The articles that changed behind one generation and up to another: the first ones behind an id. */
    List<Long> between(long from, long to, long after, int limit) {
        return database.sql("select distinct article_id from search_change"
                        + " where generation > :from and generation <= :to and article_id > :after"
                        + " order by article_id fetch first :limit rows only")
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Whether every change behind a generation is still known. */
    boolean areKnownSince(long generation) {
        return database.sql("select forgotten from search_position where id = 1")
                        .query(Long.class)
                        .single()
                <= generation;
    }

    /** Forgets what is a week old; an index that has not been open for so long is built anew. */
    @Scheduled(fixedDelay = 24 * 60 * 60_000L, initialDelay = 10 * 60_000L)
    @Transactional
    void forgetOld() {
        Instant old = clock.instant().minus(KEPT);
        Long last = database.sql("select max(generation) from search_change where changed_at < :old")
                .param("old", old.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(null);
        if (last != null) {
            database.sql("update search_position set forgotten = :last where id = 1")
                    .param("last", last)
                    .update();
            database.sql("delete from search_change where generation <= :last")
                    .param("last", last)
                    .update();
        }
    }

    private void note(@Nullable Long article) {
        database.sql("insert into search_change (generation, article_id, changed_at)"
                        + " select generation, :article, :now from site_generation where id = 1")
                .param("article", article)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
