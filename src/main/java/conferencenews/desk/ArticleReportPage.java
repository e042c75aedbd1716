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

    ArticleReportPage(ArticleReports reports) {
        this.reports = reports;
    }

    String show(Actor actor, long id, String period, Model model) {
        ArticleReport report = reports.of(actor, id, period);
        model.addAttribute("report", report);
        model.addAttribute("spans", ArticleReports.SPANS);
        model.addAttribute("mayAdjust", actor.may(Role.ADMINISTRATOR));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, BaselineForm.of(report.baseline()));
        }
        return "admin/desk/article-statistics";
    }
}
