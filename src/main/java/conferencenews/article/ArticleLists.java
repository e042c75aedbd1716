package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be read now, in the order of lists: newest first, then the higher id. */
@Component
@Transactional(readOnly = true)
public class ArticleLists {

    private static final int INTRODUCTION_LENGTH = 240;

    private final Listings listings;
    private final ListHeads heads;
    private final Summaries summaries;
    private final Publications publications;

    ArticleLists(Listings listings, ListHeads heads, Summaries summaries, Publications publications) {
        this.listings = listings;
        this.heads = heads;
        this.summaries = summaries;
        this.publications = publications;
    }

    public List<ArticleSummary> newest(String language, Instant now, int limit) {
        return summaries.of(listings.newest(Listing.SITE, 0, language, now, Limit.of(limit)), now);
    }

    public List<ArticleSummary> newestInSection(long section, String language, Instant now, int limit) {
        return summaries.of(listings.newest(Listing.SECTION, section, language, now, Limit.of(limit)), now);
    }

    /** The newest of each section that are not among some, so many of each. */
    public Map<Long, List<ArticleSummary>> newestInSections(
            List<Long> sections, String language, Instant now, Set<Long> except, int limit) {
        ListHeads.Question question = heads.at(language, now);
        sections.forEach(section -> question.newest(Listing.SECTION, section, limit + except.size()));
        List<List<Head>> shown = question.read().stream()
                .map(list -> list.stream()
                        .filter(head -> !except.contains(head.article()))
                        .limit(limit)
                        .toList())
                .toList();
        List<Head> heads = shown.stream().flatMap(List::stream).distinct().toList();
        Map<Long, ArticleSummary> articles = summaries.ofHeads(heads, now).stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        Map<Long, List<ArticleSummary>> newest = new LinkedHashMap<>();
        for (int place = 0; place < shown.size(); place++) {
            newest.put(
                    sections.get(place),
                    shown.get(place).stream()
                            .map(head -> articles.get(head.article()))
                            .toList());
        }
        return newest;
    }

    /** Those of the articles that are public now, in no particular order. */
    public List<ArticleSummary> visible(Collection<Long> articles, Instant now) {
        return articles.isEmpty() ? List.of() : summaries.of(listings.visible(articles, now), now);
    }

    /** The same article; one without a standfirst is introduced by its beginning. */
    public ArticleSummary introduced(ArticleSummary article, Instant now) {
        if (!article.standfirst().isEmpty()) {
            return article;
        }
        return publications
                .visible(article.id(), now)
                .map(publication -> publication.revision().body().firstParagraph())
                .map(beginning -> article.introducedBy(Excerpt.of(beginning, INTRODUCTION_LENGTH)))
                .orElse(article);
    }

    ArticleList ofSection(long section, String language, int number, Instant now) {
        return page(Listing.SECTION, section, language, number, now);
    }

    ArticleList ofTag(long tag, String language, int number, Instant now) {
        return page(Listing.TAG, tag, language, number, now);
    }

    public boolean isSectionUsed(long section, String language, Instant now) {
        return isAny(Listing.SECTION, section, language, now);
    }

    /** The newest whose publication date lies in a time, at most so many. */
    public List<ArticleSummary> newest(String language, Instant from, Instant now, int limit) {
        return summaries.ofHeads(
                listings.heads(Listing.SITE, 0, language, now, from, now.plusMillis(1), 0, limit), now);
    }

    /** The oldest publication date of a public article from an instant on. */
    public Optional<Instant> oldestDate(String language, Instant from, Instant now) {
        return listings.oldestFrom(Listing.SITE, 0, language, now, from);
    }

    public boolean isTagUsed(long tag, String language, Instant now) {
        return isAny(Listing.TAG, tag, language, now);
    }

    ArticleList linking(LinkKind kind, long target, String language, int number, Instant now) {
        return page(Listing.of(kind), target, language, number, now);
    }

    /** Whether anything that can be read now links to it. */
    public boolean isLinked(LinkKind kind, long target, String language, Instant now) {
        return isAny(Listing.of(kind), target, language, now);
    }

    /** Those of the targets to which anything links that can be read now, in any language. */
    public Set<Long> linked(LinkKind kind, Collection<Long> targets, Instant now) {
        return targets.isEmpty() ? Set.of() : Set.copyOf(listings.linked(Listing.of(kind), targets, now));
    }

    /** Everything of a kind to which anything links that can be read now, by number, at most so many. */
    public List<Long> linked(LinkKind kind, Instant now, int most) {
        return listings.linked(Listing.of(kind), now, Limit.of(most));
    }

    ArticleList between(String language, Instant from, Instant to, int number, Instant now) {
        return list(
                number,
                now,
                (offset, limit) -> listings.heads(Listing.SITE, 0, language, now, from, to, offset, limit));
    }

    private boolean isAny(short kind, long list, String language, Instant now) {
        return !listings.heads(kind, list, language, now, 0, 1).isEmpty();
    }

    private ArticleList page(short kind, long list, String language, int number, Instant now) {
        return list(number, now, (offset, limit) -> listings.heads(kind, list, language, now, offset, limit));
    }

    /** @param rows gives so many rows after an offset */
    private ArticleList list(int number, Instant now, BiFunction<Integer, Integer, List<Head>> rows) {
        List<Head> ahead = rows.apply((number - 1) * ArticleList.PAGE_SIZE, ArticleList.rowsAhead());
        if (ahead.isEmpty() && number > 1) {
            throw new PageNotFound();
        }
        int pages = ArticleList.pagesKnown(number, ahead.size());
        boolean more = ahead.size() > (pages - number + 1) * ArticleList.PAGE_SIZE;
        List<Head> shown = ahead.stream().limit(ArticleList.PAGE_SIZE).toList();
        return new ArticleList(summaries.ofHeads(shown, now), number, pages, more);
    }
}
