package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Dates;
import conferencenews.viewcount.Adjustments;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do to an article's numbers: import one, take it away, release suspects. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/statistics")
class AdjustmentsAdminController {

    private final Adjustments adjustments;
    private final ArticleReports reports;
    private final ArticleReportPage page;
    private final Dates dates;
    private final Clock clock;

    AdjustmentsAdminController(
            Adjustments adjustments, ArticleReports reports, ArticleReportPage page, Dates dates, Clock clock) {
        this.adjustments = adjustments;
        this.reports = reports;
        this.page = page;
        this.dates = dates;
        this.clock = clock;
    }

    @PostMapping("/baseline")
    ModelAndView importNumber(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute(ArticleReportPage.FORM) BaselineForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        reports.article(actor, id);
        actor.require(Role.ADMINISTRATOR);
        LocalDate until = form.countedUntil();
        if (until != null && (!Dates.isOfThisEra(until) || until.isAfter(today()))) {
            problems.rejectValue("countedUntil", "desk.baseline.until.ahead", "desk.baseline.until.ahead");
        }
        if (problems.hasErrors()) {
            String view = page.show(actor, id, "30", model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        adjustments.imports(actor, id, form.baseline());
        return done(id, "desk.baseline.imported", flash);
    }

    @PostMapping("/baseline/removal")
    ModelAndView removeNumber(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        reports.article(actor, id);
        adjustments.removeImport(actor, id);
        return done(id, "desk.baseline.removed", flash);
    }

    /** A class that reads an article in one room is suspect to the rules; somebody who knows can say so. */
    @PostMapping("/releases")
    ModelAndView release(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            RedirectAttributes flash) {
        reports.article(actor, id);
        long released = adjustments.release(actor, id, date);
        flash.addFlashAttribute("messageArguments", new Object[] {released});
        return done(id, released == 0 ? "desk.release.none" : "desk.release.done", flash);
    }

    private LocalDate today() {
        return dates.at(clock.instant()).toLocalDate();
    }

    private static ModelAndView done(long id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("message", message);
        return new ModelAndView("redirect:/admin/articles/" + id + "/statistics");
    }
}
