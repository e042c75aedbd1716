package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.ArticleCard;
import conferencenews.site.Csv;
import conferencenews.viewcount.Baseline;
import conferencenews.viewcount.Reading;
import conferencenews.viewcount.ViewStatistics;
import conferencenews.viewcount.Views;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often one article was read, as a page and as a file. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class ArticleStatisticsController {

    private final ArticleReports reports;
    private final ArticleReportPage page;
    private final DownloadReports downloads;
    private final ViewStatistics statistics;
    private final Views views;
    private final ReportHead head;

    ArticleStatisticsController(
            ArticleReports reports,
            ArticleReportPage page,
            DownloadReports downloads,
            ViewStatistics statistics,
            Views views,
            ReportHead head) {
        this.reports = reports;
        this.page = page;
        this.downloads = downloads;
        this.statistics = statistics;
        this.views = views;
        this.head = head;
    }

    @GetMapping("/statistics")
    String show(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "30") String period, Model model) {
        return page.show(actor, id, period, model);
    }

    @GetMapping("/statistics.csv")
    void download(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        ArticleCard article = reports.article(actor, id);
        SortedMap<LocalDate, Reading> days = reports.days(id);
        Csv csv = file("views-article-" + id, response);
        head.write(csv, "Views of an article by day", reports.whole(days));
        csv.row("Article", id, article.language(), article.headline());
        csv.row("Views shown", views.shown(id));
        statistics.baseline(id).ifPresent(imported -> csv.row(importedRow(imported)));
        head.writeAdjustments(csv, reports.whole(days), id);
        csv.row();
        csv.row("Day", "Views", "Unique views", "Readers", "Robots", "AI", "Staff", "Suspect");
        days.forEach((day, reading) -> csv.row(
                day,
                reading.views(),
                reading.uniqueViews(),
                reading.readers(),
                reading.robots(),
                reading.ai(),
                reading.staff(),
                reading.suspect()));
    }

    /** One row for each day on which one was taken. */
    @GetMapping("/statistics/downloads.csv")
    void downloadDownloads(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        ArticleCard article = reports.article(actor, id);
        Span span = reports.whole(reports.days(id));
        DownloadReport report = downloads.of(id, DownloadReports.FIRST_DAY, span.last());
        Csv csv = file("downloads-article-" + id, response);
        head.write(csv, "Downloads of an article’s documents by day", span);
        csv.row("Article", id, article.language(), article.headline());
        report.files().forEach(file -> csv.row("Document", file.id(), file.name(), report.total(file)));
        csv.row();
        csv.row("Day", "Document", "Title", "Downloads");
        report.days()
                .forEach((day, numbers) -> report.files().stream()
                        .filter(file -> numbers.containsKey(file.id()))
                        .forEach(file -> csv.row(day, file.id(), file.name(), report.on(day, file))));
    }

    private static Csv file(String name, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        return new Csv(response.getWriter());
    }

    private static Object[] importedRow(Baseline imported) {
        return new Object[] {
            "Imported views, included in those shown",
            imported.views(),
            imported.source(),
            "until " + imported.countedUntil(),
            imported.note()
        };
    }
}
