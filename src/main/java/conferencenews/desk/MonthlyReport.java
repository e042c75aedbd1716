package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.ArticleCard;
import conferencenews.article.ArticleDirectory;
import conferencenews.site.Csv;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import conferencenews.viewcount.Baseline;
import conferencenews.viewcount.Reading;
import conferencenews.viewcount.SiteStatistics;
import conferencenews.viewcount.ViewStatistics;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every article that was read in a month, with its figures, after COUNTER's reports. */
@Component
class MonthlyReport {

    private static final int AT_ONCE = 500;

    private final ViewStatistics statistics;
    private final SiteStatistics siteStatistics;
    private final ArticleDirectory articles;
    private final Taxonomy taxonomy;
    private final ReportHead head;
    private final Site site;
    private final Dates dates;

    MonthlyReport(
            ViewStatistics statistics,
            SiteStatistics siteStatistics,
            ArticleDirectory articles,
            Taxonomy taxonomy,
            ReportHead head,
            Site site,
            Dates dates) {
        this.statistics = statistics;
        this.siteStatistics = siteStatistics;
        this.articles = articles;
        this.taxonomy = taxonomy;
        this.head = head;
        this.site = site;
        this.dates = dates;
    }

    /** Of the articles in the sections this actor works in. */
    void write(Actor actor, Csv csv, Span month) {
        head.write(csv, "Views of articles in a month", month);
        siteStatistics
                .excluded(month.first(), month.last())
                .forEach((type, requests) -> csv.row("Requests that are no views", type, requests));
        head.writeAdjustments(csv, month, null);
        csv.row();
        csv.row(
                "Article",
                "Language",
                "Section",
                "Headline",
                "Address",
                "Public since",
                "Views",
                "Unique views",
                "Readers",
                "Robots",
                "AI",
                "Staff",
                "Suspect",
                "Imported views, not in this month",
                "Imported from");
        SectionTree sections = taxonomy.sections();
        Map<Long, Reading> batch = new LinkedHashMap<>();
        statistics.eachArticle(month.first(), month.last(), (article, reading) -> {
            batch.put(article, reading);
            if (batch.size() == AT_ONCE) {
                write(actor, csv, batch, sections);
                batch.clear();
            }
        });
        write(actor, csv, batch, sections);
    }

    private void write(Actor actor, Csv csv, Map<Long, Reading> batch, SectionTree sections) {
        Map<Long, ArticleCard> cards = articles.cards(batch.keySet());
        Map<Long, Baseline> baselines = statistics.baselines(batch.keySet());
        batch.forEach((id, reading) -> {
            ArticleCard card = cards.get(id);
            if (card == null ? actor.reachesAll() : actor.reaches(card.section())) {
                write(csv, id, card, reading, baselines.get(id), sections);
            }
        });
    }

    private void write(
            Csv csv,
            long id,
            @Nullable ArticleCard card,
            Reading reading,
            @Nullable Baseline baseline,
            SectionTree sections) {
        csv.row(
                id,
                card == null ? "" : card.language(),
                card == null ? "" : section(card, sections),
                card == null ? "" : card.headline(),
                site.absolute("/articles/" + id),
                card == null || card.publicFrom() == null ? "" : dates.iso(card.publicFrom()),
                reading.views(),
                reading.uniqueViews(),
                reading.readers(),
                reading.robots(),
                reading.ai(),
                reading.staff(),
                reading.suspect(),
                baseline == null ? 0 : baseline.views(),
                baseline == null ? "" : baseline.source());
    }

    private static String section(ArticleCard card, SectionTree sections) {
        return sections.find(card.section())
                .map(section -> name(section, card.language()))
                .orElse("");
    }

    private static String name(SectionNode section, String language) {
        return section.name(Locale.forLanguageTag(language));
    }
}
