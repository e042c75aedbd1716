package conferencenews.search;

import conferencenews.article.PublishedTexts;
import conferencenews.site.SiteGeneration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index in step with the database. What changed is taken in behind the commit; the position is written behind
 * the index. So whatever is killed when, the next look finds what is missing and does it again.
 */
@Component
class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int LOOK_MILLIS = 500;
    private static final int AT_ONCE = 200;

    private final Engine engine;
    private final Indexing indexing;
    private final SearchChanges changes;
    private final PublishedTexts texts;
    private final IndexPosition position;
    private final SiteGeneration generation;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Clock clock;

    private final ReentrantLock writing = new ReentrantLock();
    private volatile IndexState state = IndexState.UNKNOWN;
    private volatile long reached = -1;
    private volatile boolean askedToBuild;
    private volatile boolean askedToMend;

    SearchIndex(
            Engine engine,
            Indexing indexing,
            SearchChanges changes,
            PublishedTexts texts,
            SiteGeneration generation,
            TransactionTemplate transaction,
            JdbcClient database,
            Clock clock) {
        this.engine = engine;
        this.indexing = indexing;
        this.changes = changes;
        this.texts = texts;
        this.position = engine.isShared() ? new SharedPosition(database) : new FilePosition(engine.folder());
        this.generation = generation;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }

    IndexState state() {
        return state;
    }

    /** Has the whole index built anew soon; meanwhile the old one is searched. */
    void build() {
        askedToBuild = true;
    }

    /** The index cannot be read: one of our own is thrown away and built anew, a shared one is left to its operators. */
    void mend() {
        askedToMend = !engine.isShared();
    }

    /** Waits until the index has what this process knows of, but no longer than this, and not for a whole building. */
    void catchUp(Duration longest) {
        if (isBehind() && state.ready()) {
            try {
                if (writing.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        takeIn();
                    } finally {
                        writing.unlock();
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Scheduled(fixedDelay = LOOK_MILLIS)
    void look() {
        if (!isBehind() && !askedToBuild && !askedToMend) {
            return;
        }
        writing.lock();
        try {
            takeIn();
        } finally {
            writing.unlock();
        }
    }

    private boolean isBehind() {
        return reached != generation.known();
    }

    private void takeIn() {
        try {
            if (engine.isShared()) {
                transaction.executeWithoutResult(status -> {
                    if (isOurTurn()) {
                        keepUp();
                    }
                });
            } else {
                keepUp();
            }
        } catch (SearchException | DataAccessException failed) {
            if (!String.valueOf(failed.getMessage()).equals(state.failure())) {
                LOG.warn("The search index cannot be kept up: {}", failed.getMessage());
            }
            state = state.fails(String.valueOf(failed.getMessage()));
        }
    }

    /** Of several processes one writes; what it does the others need not wait for. */
    private boolean isOurTurn() {
        return database.sql("select id from search_position where id = 1 for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void discard() {
        askedToMend = false;
        reached = -1;
        state = IndexState.UNKNOWN;
        engine.discard();
    }

    private void keepUp() {
        if (askedToMend) {
            discard();
        }
        long target = generation.known();
        OptionalLong former = position.read();
        if (askedToBuild || former.isEmpty() || isUnknown(former.getAsLong(), target)) {
            buildAll(target);
            return;
        }
        List<Long> changed = changes.between(former.getAsLong(), target, 0, AT_ONCE);
        while (!changed.isEmpty()) {
            indexing.refresh(changed);
            changed = changes.between(former.getAsLong(), target, changed.get(changed.size() - 1), AT_ONCE);
        }
        if (former.getAsLong() != target) {
            position.write(target);
        }
        reached = target;
        state = state.keepsUp();
    }

    /** It belongs to another database, or was closed for longer than changes are remembered. */
    private boolean isUnknown(long former, long target) {
        return former > target || !changes.areKnownSince(former);
    }

    private void buildAll(long target) {
        Instant begun = clock.instant();
        askedToBuild = false;
        state = state.begins(texts.articles(begun));
        LOG.info("Building the search index of {} articles", state.all());
        List<Long> next = texts.articlesAfter(0, AT_ONCE, begun);
        while (!next.isEmpty()) {
            indexing.add(next);
            state = state.took(next.size());
            next = texts.articlesAfter(next.get(next.size() - 1), AT_ONCE, begun);
        }
        indexing.complete(begun);
        position.write(target);
        reached = target;
        state = state.ends(clock.instant());
        LOG.info("The search index is complete");
    }
}
