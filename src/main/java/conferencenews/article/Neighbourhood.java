package conferencenews.article;

import conferencenews.taxonomy.TagLink;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an article's page leads on to: one question for which articles, one for what they are called. */
@Component
class Neighbourhood {

    private final ListHeads lists;
    private final Summaries texts;
    private final Permalinks permalinks;
    private final TranslationSettings settings;

    Neighbourhood(ListHeads lists, Summaries texts, Permalinks permalinks, TranslationSettings settings) {
        this.lists = lists;
        this.texts = texts;
        this.permalinks = permalinks;
        this.settings = settings;
    }

    Surroundings of(PublishedArticle article, List<TagLink> tags, Instant now) {
        long section = article.content().section();
        Instant firstPublic = article.firstPublic();
        ListHeads.Question question = lists.at(article.language(), now)
                .previous(Listing.SECTION, section, firstPublic, article.id())
                .next(Listing.SECTION, section, firstPublic, article.id())
                .translations(article.translationKey(), article.id())
                .drifted(article.translationKey())
                .newest(Listing.SECTION, section, RelatedArticles.NEWEST_OF_EACH);
        tags.stream()
                .limit(RelatedArticles.TAGS_CONSIDERED)
                .forEach(tag -> question.newest(Listing.TAG, tag.id(), RelatedArticles.NEWEST_OF_EACH));
        List<List<Head>> heads = question.read();
        List<Head> previous = heads.get(0);
        List<Head> next = heads.get(1);
        List<Head> translations = heads.get(2);
        Set<Long> shown = Stream.of(Stream.of(article.id()), ids(previous), ids(next))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        List<Head> related = RelatedArticles.of(heads.subList(5, heads.size()), heads.get(4), shown);
        Map<Long, ArticleSummary> summaries = summaries(now, previous, next, related, translations);
        return new Surroundings(
                first(previous, summaries),
                first(next, summaries),
                related.stream().map(head -> summaries.get(head.article())).toList(),
                paths(translations, summaries),
                paths(alternates(article, translations, heads.get(3)), summaries));
    }

    /** The versions of which search engines are told; none of them if this one says something else than its source. */
    private List<Head> alternates(PublishedArticle article, List<Head> translations, List<Head> drifted) {
        if (settings.hreflangWhileOutdated()) {
            return translations;
        }
        Set<Long> outdated = ids(drifted).collect(Collectors.toSet());
        return outdated.contains(article.id())
                ? List.of()
                : translations.stream()
                        .filter(head -> !outdated.contains(head.article()))
                        .toList();
    }

    @SafeVarargs
    private Map<Long, ArticleSummary> summaries(Instant now, List<Head>... heads) {
        return texts.ofHeads(Stream.of(heads).flatMap(List::stream).toList(), now).stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    private Map<String, String> paths(List<Head> translations, Map<Long, ArticleSummary> summaries) {
        Map<String, String> paths = new LinkedHashMap<>();
        translations.forEach(head -> paths.put(head.language(), permalinks.of(summaries.get(head.article()))));
        return paths;
    }

    private static @Nullable ArticleSummary first(List<Head> heads, Map<Long, ArticleSummary> summaries) {
        return heads.isEmpty() ? null : summaries.get(heads.get(0).article());
    }

    private static Stream<Long> ids(List<Head> heads) {
        return heads.stream().map(Head::article);
    }
}
