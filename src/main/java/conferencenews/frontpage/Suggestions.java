package conferencenews.frontpage;

import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.site.SiteGeneration;
import conferencenews.site.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody may have looked for under an address that leads nowhere: recent articles that share its words. */
@Component
class Suggestions {

    private static final int SEARCHED = 200;
    private static final int SHOWN = 3;
    private static final int SHORTEST_WORD = 4;
    private static final Duration HELD = Duration.ofMinutes(1);

    private final ArticleLists lists;
    private final SiteGeneration generation;
    private final Map<String, Recent> recent = new ConcurrentHashMap<>();

    Suggestions(ArticleLists lists, SiteGeneration generation) {
        this.lists = lists;
        this.generation = generation;
    }

    /** The words of an address, as the search box on the page has them. */
    String searched(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Slug.of(URLDecoder.decode(last, StandardCharsets.UTF_8)).replace('-', ' ');
    }

    List<ArticleSummary> forPath(String path, String language, Instant now) {
        Set<String> words = words(path);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Long> found = recent(language, now).articles.entrySet().stream()
                .filter(article -> shared(article.getValue(), words) > 0)
                .sorted(Comparator.comparingLong(
                        (Map.Entry<Long, String> article) -> -shared(article.getValue(), words)))
                .map(Map.Entry::getKey)
                .limit(SHOWN)
                .toList();
        return lists.visible(found, now).stream()
                .sorted(Comparator.comparingInt(article -> found.indexOf(article.id())))
                .toList();
    }

    /** Anybody can make up addresses that lead nowhere: they must cost little. */
    private Recent recent(String language, Instant now) {
        Recent known = recent.get(language);
        long present = generation.known();
        if (known == null || !known.holds(present, now)) {
            Map<Long, String> articles = new LinkedHashMap<>();
            lists.newest(language, now, SEARCHED)
                    .forEach(article -> articles.put(article.id(), Slug.of(article.headline()) + "-" + article.slug()));
            known = new Recent(present, now, articles);
            recent.put(language, known);
        }
        return known;
    }

    private static long shared(String slug, Set<String> words) {
        return words.stream().filter(slug::contains).count();
    }

    private Set<String> words(String path) {
        return Arrays.stream(searched(path).split(" "))
                .filter(word ->
                        word.length() >= SHORTEST_WORD || word.codePoints().anyMatch(Character::isIdeographic))
                .collect(Collectors.toSet());
    }

    /** @param articles the words of each */
    private record Recent(long generation, Instant at, Map<Long, String> articles) {

        boolean holds(long present, Instant now) {
            return generation == present && !now.isBefore(at) && now.isBefore(at.plus(HELD));
        }
    }
}
