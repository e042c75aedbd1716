package conferencenews.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to read on: first what shares most tags, then what is newest in the section. The same data, the same answer. */
final class RelatedArticles {

    static final int TAGS_CONSIDERED = 4;
    static final int NEWEST_OF_EACH = 12;

    private static final int SHOWN = 3;

    private RelatedArticles() {}

    /**
     * @param tagged the newest of each tag
     * @param section the newest of the section
     * @param shown the ids of articles that stand on the page already
     */
    static List<Head> of(List<List<Head>> tagged, List<Head> section, Set<Long> shown) {
        Map<Long, Head> candidates = new LinkedHashMap<>();
        Map<Long, Integer> shared = new HashMap<>();
        tagged.stream()
                .flatMap(List::stream)
                .filter(head -> !shown.contains(head.article()))
                .forEach(head -> {
                    candidates.putIfAbsent(head.article(), head);
                    shared.merge(head.article(), 1, Integer::sum);
                });
        List<Head> related = new ArrayList<>(candidates.values());
        related.sort(Comparator.<Head>comparingInt(head -> -shared.get(head.article()))
                .thenComparing(Head.NEWEST_FIRST));
        section.stream()
                .filter(head -> !candidates.containsKey(head.article()) && !shown.contains(head.article()))
                .forEach(related::add);
        return related.stream().limit(SHOWN).toList();
    }
}
