package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.ArticleCard;
import conferencenews.article.ArticleDirectory;
import conferencenews.desk.ArticleReport.SuspectDay;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.viewcount.Adjustments;
import conferencenews.viewcount.Reading;
import conferencenews.viewcount.ViewStatistics;
import conferencenews.viewcount.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the statistics of one article. */
@Component
@Transactional(readOnly = true)
class ArticleReports {

    static final List<String> SPANS = List.of("30", "90", "12m", "all");

    private final ArticleDirectory articles;
    private final ViewStatistics statistics;
    private final Views views;
    private final Site site;
    private final Clock clock;

    ArticleReports(ArticleDirectory articles, ViewStatistics statistics, Views views, Site site, Clock clock) {
        this.articles = articles;
        this.statistics = statistics;
        this.views = views;
        this.site = site;
        this.clock = clock;
    }

    /** @throws PageNotFound if there is no such article, or none this actor may know of */
    ArticleCard article(Actor actor, long id) {
        return articles.find(actor, id).orElseThrow(PageNotFound::new);
    }

    /** @throws PageNotFound also if there is no such span */
    ArticleReport of(Actor actor, long id, String key) {
        ArticleCard article = article(actor, id);
        Instant now = clock.instant();
        LocalDate today = date(now);
        LocalDate begun = begun(article, now);
        Span span = Stream.of(key)
                .filter(SPANS::contains)
                .flatMap(each -> Span.of(each, today, begun == null ? today : begun).stream())
                .findFirst()
                .map(each -> begun == null ? each : each.notBefore(begun))
                .orElseThrow(PageNotFound::new);
        SortedMap<LocalDate, Reading> days = statistics.ofArticle(id, span.first(), span.last());
        return new ArticleReport(
                article,
                views.shown(id),
                statistics.total(id),
                statistics.baseline(id).orElse(null),
                publicSince(article, now),
                span,
                days.values().stream().reduce(Reading.NONE, Reading::plus),
                begun == null ? null : Chart.of(span, days),
                suspects(id, today));
    }

    /** All days from the first on, for a report. */
    SortedMap<LocalDate, Reading> days(long id) {
        LocalDate first = statistics.firstDay(id);
        LocalDate today = date(clock.instant());
        return statistics.ofArticle(id, first == null ? today : first, today);
    }

    /** From the first of some days on until today. */
    Span whole(SortedMap<LocalDate, Reading> days) {
        LocalDate today = date(clock.instant());
        return new Span("all", days.isEmpty() ? today : days.firstKey(), today);
    }

    /** Days before it was public are not drawn, unless something was counted on them. */
    private @Nullable LocalDate begun(ArticleCard article, Instant now) {
        Instant since = publicSince(article, now);
        LocalDate counted = statistics.firstDay(article.id());
        return Stream.of(since == null ? null : date(since), counted)
                .filter(day -> day != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant publicSince(ArticleCard article, Instant now) {
        Instant from = article.publicFrom();
        return from == null || from.isAfter(now) ? null : from;
    }

    private List<SuspectDay> suspects(long id, LocalDate today) {
        return statistics.ofArticle(id, today.minusDays(Adjustments.DAYS_TO_RELEASE), today).entrySet().stream()
                .filter(day -> day.getValue().suspect() > 0)
                .map(day -> new SuspectDay(day.getKey(), day.getValue().suspect()))
                .sorted(Comparator.comparing(SuspectDay::date).reversed())
                .toList();
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(site.zone()).toLocalDate();
    }
}
