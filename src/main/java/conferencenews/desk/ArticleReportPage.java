package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an article's statistics, with the form to import a number; forms with mistakes come back on it. */
@Component
class ArticleReportPage {

    static final String FORM = "baselineForm";

    private final ArticleReports reports;
    private final DownloadReports downloads;

    ArticleReportPage(ArticleReports reports, DownloadReports downloads) {
        this.reports = reports;
        this.downloads = downloads;
    }

    String show(Actor actor, long id, String period, Model model) {
        ArticleReport report = reports.of(actor, id, period);
        model.addAttribute("report", report);
        model.addAttribute(
                "downloads",
                downloads.of(id, report.span().first(), report.span().last()));
        model.addAttribute("spans", ArticleReports.SPANS);
        model.addAttribute("mayAdjust", actor.may(Role.ADMINISTRATOR));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, BaselineForm.of(report.baseline()));
        }
        return "admin/desk/article-statistics";
    }
}
