package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.ArticleCard;
import conferencenews.article.ArticleDirectory;
import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.desk.SiteReport.Row;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import conferencenews.viewcount.Ranked;
import conferencenews.viewcount.Ranks;
import conferencenews.viewcount.Reading;
import conferencenews.viewcount.SiteStatistics;
import conferencenews.viewcount.ViewStatistics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the statistics of the site. */
@Component
@Transactional(readOnly = true)
class SiteReports {

    static final List<String> SPANS = List.of("7", "30", "90", "12m");

    private static final int TOP = 20;
    private static final int MONTHS = 24;
    private static final int OF_SECTION = 200;

    private final ViewStatistics statistics;
    private final SiteStatistics site;
    private final Spikes spikes;
    private final ArticleDirectory articles;
    private final ArticleLists lists;
    private final Taxonomy taxonomy;
    private final Site settings;
    private final Clock clock;

    SiteReports(
            ViewStatistics statistics,
            SiteStatistics site,
            Spikes spikes,
            ArticleDirectory articles,
            ArticleLists lists,
            Taxonomy taxonomy,
            Site settings,
            Clock clock) {
        this.statistics = statistics;
        this.site = site;
        this.spikes = spikes;
        this.articles = articles;
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The figures are the whole site's; articles are named only as far as the actor works in their sections.
     *
     * @param section of which, with those below it, the most read are listed; null for all
     * @throws PageNotFound if there is no such span or section
     */
    SiteReport of(Actor actor, String key, @Nullable Long section) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        Span span = Stream.of(key)
                .filter(each -> SPANS.contains(each) || each.indexOf('-') == 4)
                .flatMap(each -> Span.of(each, today, today).stream())
                .findFirst()
                .orElseThrow(PageNotFound::new);
        SortedMap<LocalDate, Reading> days = site.days(span.first(), span.last());
        YearMonth month = YearMonth.from(span.isMonth() ? span.first() : today);
        return new SiteReport(
                span,
                days.values().stream().reduce(Reading.NONE, Reading::plus),
                Chart.of(drawn(span, today), days),
                site.excluded(span.first(), span.last()),
                top(span, section == null ? actor.sections() : subtree(actor, section), now),
                month,
                spikes.of(actor, month, today),
                months(today));
    }

    /** Nothing is drawn of the time before the site counted. */
    private Span drawn(Span span, LocalDate today) {
        LocalDate first = statistics.firstDay();
        return span.notBefore(first == null ? today : first);
    }

    private List<Row> top(Span span, @Nullable Set<Long> sections, Instant now) {
        Ranks ranks = statistics.mostRead(span.first(), span.last());
        Map<Long, ArticleCard> cards =
                articles.cards(ranks.articles().stream().map(Ranked::article).toList());
        List<ArticleCard> found = new ArrayList<>(ranks.articles().stream()
                .map(ranked -> cards.get(ranked.article()))
                .filter(Objects::nonNull)
                .filter(card -> sections == null || sections.contains(card.section()))
                .limit(TOP)
                .toList());
        if (found.size() < TOP && !ranks.complete() && sections != null) {
            found.addAll(ofItsOwn(span, sections, found, now));
        }
        Map<Long, Reading> readings =
                statistics.readings(found.stream().map(ArticleCard::id).toList(), span.first(), span.last());
        return found.stream()
                .map(card -> new Row(card, readings.getOrDefault(card.id(), Reading.NONE)))
                .sorted(Comparator.comparingLong((Row row) -> row.reading().views())
                        .reversed())
                .limit(TOP)
                .toList();
    }

    /** What the ranking of the site lacks of a small section, as far as its newest articles go. */
    private List<ArticleCard> ofItsOwn(Span span, Set<Long> sections, List<ArticleCard> known, Instant now) {
        Set<Long> newest = new HashSet<>();
        for (long section : sections) {
            for (String language : settings.languages()) {
                lists.newestInSection(section, language, now, OF_SECTION / sections.size() + 1).stream()
                        .map(ArticleSummary::id)
                        .forEach(newest::add);
            }
        }
        known.forEach(card -> newest.remove(card.id()));
        List<Long> ids = statistics.views(newest, span.first(), span.last()).stream()
                .limit(TOP)
                .map(Ranked::article)
                .toList();
        return List.copyOf(articles.cards(ids).values());
    }

    private Set<Long> subtree(Actor actor, long section) {
        SectionTree tree = taxonomy.sections();
        Set<Long> ids = new HashSet<>();
        collect(tree.find(section).orElseThrow(PageNotFound::new), ids);
        ids.removeIf(id -> !actor.reaches(id));
        return ids;
    }

    private static void collect(SectionNode section, Set<Long> ids) {
        ids.add(section.id());
        section.children().forEach(child -> collect(child, ids));
    }

    private List<YearMonth> months(LocalDate today) {
        LocalDate first = statistics.firstDay();
        YearMonth earliest = YearMonth.from(first == null ? today : first);
        return Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1))
                .limit(MONTHS)
                .takeWhile(month -> !month.isBefore(earliest))
                .toList();
    }
}
