package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The editors' list of articles, by page. */
@Component
@Transactional(readOnly = true)
class ArticleOverview {

    static final int PAGE_SIZE = 30;

    private final ArticleSearch search;
    private final Publications publications;
    private final EditorNames editors;
    private final Taxonomy taxonomy;
    private final Dates dates;

    ArticleOverview(
            ArticleSearch search, Publications publications, EditorNames editors, Taxonomy taxonomy, Dates dates) {
        this.search = search;
        this.publications = publications;
        this.editors = editors;
        this.taxonomy = taxonomy;
        this.dates = dates;
    }

    ArticleRows page(Actor actor, ArticleFilter filter, int number, Instant now, Locale locale) {
        Object limit = search.limit(actor, filter);
        List<Article> found = search.find(actor, filter, limit, now, (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        boolean stopped = !more && limit != null;
        return new ArticleRows(
                rows(found.subList(0, Math.min(found.size(), PAGE_SIZE)), now, locale),
                number,
                more,
                stopped ? ArticleSearch.look(filter) : null,
                stopped && limit instanceof Instant instant ? day(instant) : null);
    }

    List<ArticleRow> rows(List<Article> articles, Instant now, Locale locale) {
        Map<Long, List<Publication>> published =
                published(articles.stream().map(Article::id).toList());
        Map<Long, String> names = editors.of(
                articles.stream().map(article -> article.newest().savedBy()).toList());
        SectionTree sections = taxonomy.sections();
        return articles.stream()
                .map(article -> row(
                        article,
                        published.getOrDefault(article.id(), List.of()),
                        EditorNames.name(names, article.newest().savedBy()),
                        sections,
                        now,
                        locale))
                .toList();
    }

    private static ArticleRow row(
            Article article,
            List<Publication> published,
            @Nullable String editor,
            SectionTree sections,
            Instant now,
            Locale locale) {
        Newest newest = article.newest();
        return new ArticleRow(
                article.id(),
                article.version(),
                article.language(),
                newest.headline(),
                sections.find(article.section())
                        .map(section -> section.name(locale))
                        .orElse(""),
                article.state(published, now),
                newest.standfirst(),
                article.editedAt(),
                editor,
                article.firstPublic(),
                nextChange(published, now),
                article.trashedAt());
    }

    private Map<Long, List<Publication>> published(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : publications.ofAll(ids).stream()
                        .collect(Collectors.groupingBy(
                                publication -> publication.article().id()));
    }

    private LocalDate day(Instant instant) {
        return dates.local(instant).toLocalDate();
    }

    static @Nullable Instant nextChange(List<Publication> published, Instant now) {
        return published.stream()
                .map(Publication::interval)
                .flatMap(interval -> Stream.of(interval.from(), interval.until()))
                .filter(instant -> instant.isAfter(now) && instant.isBefore(PublicInterval.OPEN_END))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
