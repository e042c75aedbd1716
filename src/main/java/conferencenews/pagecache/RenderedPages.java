package conferencenews.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages in memory, bounded by bytes. What is not used goes first, and one request does not push out what is asked for
 * often. Answers that lead nowhere, of which there can be any number, have a small place of their own.
 */
@Component
class RenderedPages {

    private static final long BRIEF_BYTES = 2 * 1024 * 1024;
    private static final int MAX_PERSONAL = 1_000;
    private static final int KEY_OVERHEAD_BYTES = 100;

    private final Cache<String, RenderedPage> pages;
    private final Cache<String, RenderedPage> brief;
    private final Cache<String, Boolean> personal =
            Caffeine.newBuilder().maximumSize(MAX_PERSONAL).build();
    private final boolean keeps;

    RenderedPages(PageCacheSettings settings) {
        keeps = settings.size().toBytes() > 0;
        pages = boundedBy(settings.size().toBytes());
        brief = boundedBy(Math.min(BRIEF_BYTES, settings.size().toBytes()));
    }

    private static Cache<String, RenderedPage> boundedBy(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, RenderedPage page) -> page.weight() + key.length() + KEY_OVERHEAD_BYTES)
                .build();
    }

    /** Whether it still holds is for the page to say. */
    @Nullable
    RenderedPage find(String key) {
        RenderedPage page = pages.getIfPresent(key);
        return page == null ? brief.getIfPresent(key) : page;
    }

    void keep(String key, RenderedPage page) {
        if (keeps) {
            (page.isBrief() ? brief : pages).put(key, page);
            (page.isBrief() ? pages : brief).invalidate(key);
        }
    }

    /** Whether what was last there was meant for one visitor. */
    boolean isPersonal(String key) {
        return personal.getIfPresent(key) != null;
    }

    void keepAsPersonal(String key) {
        personal.put(key, true);
    }

    Set<Long> articles() {
        return pages.asMap().values().stream()
                .map(RenderedPages::article)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @param ends when each article stops being public; of those that are missing it is over */
    void setPublicEnds(Collection<Long> articles, Map<Long, Instant> ends) {
        pages.asMap().values().stream()
                .filter(page -> page.counted() != null
                        && articles.contains(page.counted().article()))
                .forEach(page -> page.becomesNonPublicAt(ends.getOrDefault(article(page), Instant.MIN)));
    }

    long bytes() {
        return bytes(pages) + bytes(brief);
    }

    private static long bytes(Cache<String, RenderedPage> cache) {
        return cache.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    private static @Nullable Long article(RenderedPage page) {
        return page.counted() == null ? null : page.counted().article();
    }
}
