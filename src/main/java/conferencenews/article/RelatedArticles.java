package conferencenews.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to read on: first what editors picked, then what is about the same event, then about the same people and
 * institutions, then under the same tags. Within each of these comes first what shares most, then what is newest: the
 * same data, the same answer.
 */
final class RelatedArticles {

    static final int SHOWN = 3;

    /** How many lists of each kind are looked into, and how far. */
    static final int LISTS_CONSIDERED = 4;

    static final int NEWEST_OF_EACH = 12;

    private final Map<Long, Head> related = new LinkedHashMap<>();
    private final Set<Long> shown;

    /** @param shown the ids of articles that stand on the page already */
    RelatedArticles(Set<Long> shown) {
        this.shown = shown;
    }

    /** Adds these in their order. */
    RelatedArticles then(Collection<Head> heads) {
        heads.stream()
                .filter(head -> !shown.contains(head.article()) && related.size() < SHOWN)
                .forEach(head -> related.putIfAbsent(head.article(), head));
        return this;
    }

    /** Adds what stands in most of these lists, then the newest. */
    RelatedArticles thenShared(Collection<List<Head>> lists) {
        Map<Long, Integer> shared = new HashMap<>();
        Map<Long, Head> candidates = new HashMap<>();
        lists.stream().flatMap(List::stream).forEach(head -> {
            candidates.putIfAbsent(head.article(), head);
            shared.merge(head.article(), 1, Integer::sum);
        });
        List<Head> sorted = new ArrayList<>(candidates.values());
        sorted.sort(Comparator.<Head>comparingInt(head -> -shared.get(head.article()))
                .thenComparing(Head.NEWEST_FIRST));
        return then(sorted);
    }

    List<Head> list() {
        return List.copyOf(related.values());
    }
}
