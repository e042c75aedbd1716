package conferencenews.search;

import conferencenews.article.PublishedText;
import conferencenews.article.PublishedTexts;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.stereotype.Component;

/** Writes what is public and planned into the index. */
@Component
class Indexing {

    private static final int STALE_AT_ONCE = 1_000;

    private final Engine engine;
    private final PublishedTexts texts;
    private final Site site;
    private final Clock clock;

    Indexing(Engine engine, PublishedTexts texts, Site site, Clock clock) {
        this.engine = engine;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** Brings some articles up to date; on the disk and found when it returns. */
    void refresh(Collection<Long> articles) {
        List<PublishedText> present = texts.of(articles, clock.instant());
        Set<Long> kept = present.stream().map(PublishedText::publication).collect(Collectors.toSet());
        try (SearchSession session = engine.session()) {
            session.indexingPlanSynchronizationStrategy(engine.certainly());
            Set<Long> former = new HashSet<>(publications(session, articles));
            former.removeAll(kept);
            former.forEach(id -> session.indexingPlan().purge(Document.class, id, null));
            present.forEach(
                    text -> session.indexingPlan().addOrUpdate(Document.of(text, site.zone(), clock.instant())));
        }
    }

    /** Adds some articles while the whole index is built; on the disk only after {@link #complete}. */
    void add(Collection<Long> articles) {
        List<PublishedText> present = texts.of(articles, clock.instant());
        try (SearchSession session = engine.session()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
            present.forEach(
                    text -> session.indexingPlan().addOrUpdate(Document.of(text, site.zone(), clock.instant())));
        }
    }

    /** What the building has not written is of articles that are no more. */
    void complete(Instant begun) {
        try (SearchSession session = engine.session()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
        while (removeOlder(begun) == STALE_AT_ONCE) {
            // the next thousand
        }
    }

    private int removeOlder(Instant begun) {
        try (SearchSession session = engine.session()) {
            session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync());
            List<Long> old = session.search(Document.class)
                    .select(f -> f.id(Long.class))
                    .where(f -> f.range().field("written").lessThan(begun.toEpochMilli()))
                    .fetchHits(STALE_AT_ONCE);
            old.forEach(id -> session.indexingPlan().purge(Document.class, id, null));
            return old.size();
        }
    }

    private static List<Long> publications(SearchSession session, Collection<Long> articles) {
        return session.search(Document.class)
                .select(f -> f.id(Long.class))
                .where(f -> f.terms().field("article").matchingAny(articles))
                .fetchAllHits();
    }
}
