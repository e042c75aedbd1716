package conferencenews.taxonomy;

import conferencenews.site.SiteGeneration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sections and tags, which stand on every page, read once after each change of the site. */
@Component
class KnownTaxonomy {

    private static final int MOST_TAGS = 10_000;

    private final TaxonomyRows rows;
    private final SiteGeneration generation;
    private volatile Known known = new Known(-1, new SectionTree(List.of()));

    KnownTaxonomy(TaxonomyRows rows, SiteGeneration generation) {
        this.rows = rows;
        this.generation = generation;
    }

    SectionTree sections() {
        return isInCommand() ? rows.sections() : current().sections;
    }

    /** Tags by the ids asked for; for a merged one what it was merged into. */
    Map<Long, TagLink> tags(Collection<Long> ids) {
        if (isInCommand()) {
            return rows.tags(ids);
        }
        Map<Long, TagLink> tags = current().tags;
        if (!tags.keySet().containsAll(ids)) {
            Map<Long, TagLink> read = rows.tags(ids);
            if (tags.size() > MOST_TAGS) {
                return read;
            }
            tags.putAll(read);
        }
        return tags;
    }

    /** A command sees its own changes, and nobody else does before they are committed. */
    private static boolean isInCommand() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** The generation is asked for before the rows: what changes in between is read again. */
    private Known current() {
        Known present = known;
        long now = generation.known();
        if (present.generation != now) {
            present = new Known(now, rows.sections());
            known = present;
        }
        return present;
    }

    private record Known(long generation, SectionTree sections, Map<Long, TagLink> tags) {

        Known(long generation, SectionTree sections) {
            this(generation, sections, new ConcurrentHashMap<>());
        }
    }
}
