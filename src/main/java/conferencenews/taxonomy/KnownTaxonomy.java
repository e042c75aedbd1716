package conferencenews.taxonomy;

import conferencenews.site.ContentChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sections and tags, which stand on every page, read once after each change of the site. */
@Component
class KnownTaxonomy {

    private static final int MOST_TAGS = 10_000;

    private final TaxonomyRows rows;
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known = new Known(-1, new SectionTree(List.of()));

    KnownTaxonomy(TaxonomyRows rows) {
        this.rows = rows;
    }

    SectionTree sections() {
        return current().sections;
    }

    /** Tags by the ids asked for; for a merged one what it was merged into. */
    Map<Long, TagLink> tags(Collection<Long> ids) {
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

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener
    void changed(ContentChanged change) {
        changes.incrementAndGet();
    }

    /** The number is read before the rows: what changes in between is read again. */
    private Known current() {
        Known present = known;
        long number = changes.get();
        if (present.number != number) {
            present = new Known(number, rows.sections());
            known = present;
        }
        return present;
    }

    private record Known(long number, SectionTree sections, Map<Long, TagLink> tags) {

        Known(long number, SectionTree sections) {
            this(number, sections, new ConcurrentHashMap<>());
        }
    }
}
