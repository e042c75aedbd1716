package conferencenews.frontpage;

import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.site.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody may have looked for under an address that leads nowhere: recent articles that share its words. */
@Component
class Suggestions {

    private static final int SEARCHED = 200;
    private static final int SHOWN = 3;
    private static final int SHORTEST_WORD = 4;

    private final ArticleLists lists;

    Suggestions(ArticleLists lists) {
        this.lists = lists;
    }

    List<ArticleSummary> forPath(String path, String language, Instant now) {
        Set<String> words = words(path);
        if (words.isEmpty()) {
            return List.of();
        }
        return lists.newest(language, now, SEARCHED).stream()
                .filter(article -> shared(article, words) > 0)
                .sorted(Comparator.comparingLong((ArticleSummary article) -> -shared(article, words)))
                .limit(SHOWN)
                .toList();
    }

    private static long shared(ArticleSummary article, Set<String> words) {
        String slug = Slug.of(article.headline()) + "-" + article.slug();
        return words.stream().filter(slug::contains).count();
    }

    private static Set<String> words(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String slug = Slug.of(URLDecoder.decode(last, StandardCharsets.UTF_8));
        return Arrays.stream(slug.split("-"))
                .filter(word ->
                        word.length() >= SHORTEST_WORD || word.codePoints().anyMatch(Character::isIdeographic))
                .collect(Collectors.toSet());
    }
}
