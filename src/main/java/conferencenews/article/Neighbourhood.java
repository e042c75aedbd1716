package conferencenews.article;

import conferencenews.article.SharedLists.SharedList;
import conferencenews.taxonomy.TagLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what an article's page leads on to, nothing of it twice: one question for what it shares with others, one for
 * which articles, one for what they are called; one more for the name of a series.
 */
@Component
class Neighbourhood {

    private static final int PARTS = 60;
    private static final int OF_SECTION = 4;

    private final ListHeads lists;
    private final SharedLists shared;
    private final SeriesNames seriesNames;
    private final Summaries texts;
    private final Permalinks permalinks;
    private final TranslationSettings settings;

    Neighbourhood(
            ListHeads lists,
            SharedLists shared,
            SeriesNames seriesNames,
            Summaries texts,
            Permalinks permalinks,
            TranslationSettings settings) {
        this.lists = lists;
        this.shared = shared;
        this.seriesNames = seriesNames;
        this.texts = texts;
        this.permalinks = permalinks;
        this.settings = settings;
    }

    Surroundings of(PublishedArticle article, List<TagLink> tags, Instant now) {
        Around around = around(article, tags, now);
        Set<Long> shown = new HashSet<>(Set.of(article.id()));
        List<Head> series = around.series.size() > 1 ? around.series : List.of();
        shown.addAll(ids(series));
        List<Head> previous = unless(shown, around.previous);
        List<Head> next = unless(shown, around.next);
        shown.addAll(ids(previous));
        shown.addAll(ids(next));
        List<Head> related = new RelatedArticles(shown)
                .then(around.picks)
                .thenShared(around.ofEvents)
                .thenShared(around.ofNames)
                .thenShared(around.ofTags)
                .list();
        shown.addAll(ids(related));
        List<Head> ofSection =
                unless(shown, around.ofSection).stream().limit(OF_SECTION).toList();
        Map<Long, ArticleSummary> summaries =
                summaries(now, previous, next, series, related, ofSection, around.translations);
        return new Surroundings(
                first(previous, summaries),
                first(next, summaries),
                series(article, summaries(series, summaries)),
                summaries(related, summaries),
                summaries(ofSection, summaries),
                paths(around.translations, summaries),
                paths(alternates(article, around), summaries));
    }

    private @Nullable Series series(PublishedArticle article, List<ArticleSummary> parts) {
        return parts.isEmpty() ? null : new Series(seriesNames.of(article.translationKey(), article.language()), parts);
    }

    private Around around(PublishedArticle article, List<TagLink> tags, Instant now) {
        long section = article.content().section();
        Instant firstPublic = article.firstPublic();
        List<SharedList> common = shared.of(article.id(), now);
        List<SharedList> events = some(common.stream().filter(SharedList::isEvent));
        List<SharedList> names = some(common.stream().filter(list -> !list.isEvent()));
        List<SharedList> tagged = some(tags.stream().map(tag -> new SharedList(Listing.TAG, tag.id())));
        ListHeads.Question question = lists.at(article.language(), now)
                .previous(Listing.SECTION, section, firstPublic, article.id())
                .next(Listing.SECTION, section, firstPublic, article.id())
                .translations(article.translationKey(), article.id())
                .drifted(article.translationKey())
                .picks(article.id())
                .series(article.translationKey(), PARTS)
                .newest(Listing.SECTION, section, RelatedArticles.NEWEST_OF_EACH);
        Stream.of(events, names, tagged)
                .flatMap(List::stream)
                .forEach(list -> question.newest(list.kind(), list.list(), RelatedArticles.NEWEST_OF_EACH));
        return Around.of(question.read(), events.size(), names.size());
    }

    private static List<SharedList> some(Stream<SharedList> lists) {
        return lists.limit(RelatedArticles.LISTS_CONSIDERED).toList();
    }

    /** The versions of which search engines are told; none of them if this one says something else than its source. */
    private List<Head> alternates(PublishedArticle article, Around around) {
        if (settings.hreflangWhileOutdated()) {
            return around.translations;
        }
        Set<Long> outdated = new HashSet<>(ids(around.drifted));
        return outdated.contains(article.id()) ? List.of() : unless(outdated, around.translations);
    }

    @SafeVarargs
    private Map<Long, ArticleSummary> summaries(Instant now, List<Head>... heads) {
        return texts.ofHeads(Stream.of(heads).flatMap(List::stream).toList(), now).stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    private static List<ArticleSummary> summaries(List<Head> heads, Map<Long, ArticleSummary> summaries) {
        return heads.stream().map(head -> summaries.get(head.article())).toList();
    }

    private Map<String, String> paths(List<Head> translations, Map<Long, ArticleSummary> summaries) {
        Map<String, String> paths = new LinkedHashMap<>();
        translations.forEach(head -> paths.put(head.language(), permalinks.of(summaries.get(head.article()))));
        return paths;
    }

    private static @Nullable ArticleSummary first(List<Head> heads, Map<Long, ArticleSummary> summaries) {
        return heads.isEmpty() ? null : summaries.get(heads.get(0).article());
    }

    private static List<Head> unless(Set<Long> articles, List<Head> heads) {
        return heads.stream().filter(head -> !articles.contains(head.article())).toList();
    }

    private static List<Long> ids(List<Head> heads) {
        return heads.stream().map(Head::article).toList();
    }

    /** The answers to the one question. */
    private record Around(
            List<Head> previous,
            List<Head> next,
            List<Head> translations,
            List<Head> drifted,
            List<Head> picks,
            List<Head> series,
            List<Head> ofSection,
            List<List<Head>> ofEvents,
            List<List<Head>> ofNames,
            List<List<Head>> ofTags) {

        private static final int ALWAYS = 7;

        static Around of(List<List<Head>> heads, int events, int names) {
            List<List<Head>> shared = new ArrayList<>(heads.subList(ALWAYS, heads.size()));
            return new Around(
                    heads.get(0),
                    heads.get(1),
                    heads.get(2),
                    heads.get(3),
                    heads.get(4),
                    heads.get(5),
                    heads.get(6),
                    shared.subList(0, events),
                    shared.subList(events, events + names),
                    shared.subList(events + names, shared.size()));
        }
    }
}
