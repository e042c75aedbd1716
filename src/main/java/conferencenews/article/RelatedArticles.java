package conferencenews.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What to read on: first what shares most tags, then what is newest in the section. The same data, the same answer. */
@Component
class RelatedArticles {

    private static final int SHOWN = 3;
    private static final int TAGS_CONSIDERED = 4;
    private static final int NEWEST_OF_EACH = 12;

    private final Listings listings;

    RelatedArticles(Listings listings) {
        this.listings = listings;
    }

    /** @param shown the ids of articles that stand on the page already */
    List<ArticleSummary> to(Revision revision, List<Long> tags, String language, Set<Long> shown, Instant now) {
        Map<Long, ArticleSummary> candidates = new LinkedHashMap<>();
        Map<Long, Integer> shared = new HashMap<>();
        for (long tag : tags.stream().limit(TAGS_CONSIDERED).toList()) {
            for (ArticleSummary article : newest(Listing.TAG, tag, language, now)) {
                candidates.putIfAbsent(article.id(), article);
                shared.merge(article.id(), 1, Integer::sum);
            }
        }
        List<ArticleSummary> related = new ArrayList<>(candidates.values());
        related.removeIf(article -> shown.contains(article.id()));
        related.sort(Comparator.<ArticleSummary>comparingInt(article -> -shared.get(article.id()))
                .thenComparing(ArticleSummary::firstPublic, Comparator.reverseOrder())
                .thenComparing(ArticleSummary::id, Comparator.reverseOrder()));
        if (related.size() < SHOWN) {
            newest(Listing.SECTION, revision.section(), language, now).stream()
                    .filter(article -> !candidates.containsKey(article.id()) && !shown.contains(article.id()))
                    .forEach(related::add);
        }
        return related.stream().limit(SHOWN).toList();
    }

    private List<ArticleSummary> newest(short kind, long list, String language, Instant now) {
        return listings.newest(kind, list, language, now, Limit.of(NEWEST_OF_EACH));
    }
}
