package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes a revision now or at a time, and cancels what is scheduled. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/publication")
class PublicationAdminController {

    private static final int MAX_REASON = 500;

    private final PublishingDesk desk;
    private final EditorPages pages;
    private final Publications publications;
    private final Dates dates;
    private final Clock clock;

    PublicationAdminController(
            PublishingDesk desk, EditorPages pages, Publications publications, Dates dates, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.publications = publications;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String form(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Long instead, Model model) {
        Article article = pages.article(actor, id, ArticleRight.PUBLISH);
        model.addAttribute("scheduleForm", instead == null ? ScheduleForm.blank(article) : moving(article, instead));
        describe(id, model);
        return "admin/article/schedule";
    }

    @PostMapping(params = "when=now")
    String publish(
            Actor actor,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String override,
            RedirectAttributes flash) {
        try {
            desk.publish(actor, id, version, revision, null, reason(override));
            published(id, flash);
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArguments", refusal.arguments().toArray());
        }
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping(params = "when=at")
    ModelAndView schedule(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("scheduleForm") ScheduleForm form,
            BindingResult problems,
            @RequestParam(defaultValue = "") String override,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.PUBLISH);
        if (!problems.hasErrors()) {
            try {
                carryOut(actor, id, form, reason(override), locale, flash);
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
                model.addAttribute(
                        "overridable", refusal instanceof ChecklistRefused missing && missing.isOverridable());
                model.addAttribute("past", refusal.messageKey().equals("article.schedule.past"));
                model.addAttribute("older", refusal.field().equals("evenIfOlder"));
            } catch (NoSuchTime time) {
                FormProblems.add(problems, "at", time.messageKey());
            }
        }
        describe(id, model);
        return new ModelAndView("admin/article/schedule", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{publication}/cancellation")
    String cancel(
            Actor actor,
            @PathVariable long id,
            @PathVariable long publication,
            @RequestParam int version,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.PUBLISH);
        try {
            Publication planned = publications.find(id, publication).orElseThrow(Conflict::new);
            desk.cancel(actor, id, version, planned.interval().from());
            flash.addFlashAttribute("message", "admin.message.cancelled");
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
        }
        return "redirect:/admin/articles/" + id;
    }

    /** A page that names a schedule which is no longer there is old. */
    private ScheduleForm moving(Article article, long instead) {
        Publication planned = publications.find(article.id(), instead).orElseThrow(Conflict::new);
        return ScheduleForm.moving(
                article, planned, dates.local(planned.interval().from()));
    }

    private void carryOut(
            Actor actor, long id, ScheduleForm form, String override, Locale locale, RedirectAttributes flash) {
        Instant at = dates.instant(form.at());
        if (form.backdate() && !at.isAfter(clock.instant())) {
            desk.publish(actor, id, form.version(), form.revision(), at, override);
            published(id, flash);
            return;
        }
        Instant instead = form.instead() == null
                ? null
                : publications
                        .find(id, form.instead())
                        .map(planned -> planned.interval().from())
                        .orElse(null);
        desk.schedule(actor, id, form.version(), form.revision(), at, instead, form.evenIfOlder(), override);
        flash.addFlashAttribute("message", "admin.message.scheduled");
        flash.addFlashAttribute(
                "messageArguments",
                new Object[] {String.valueOf(form.revision()), dates.dateTime(at, locale), dates.zone(at)});
    }

    /** @throws Refused if it is too long or holds what no text may */
    private static String reason(String override) {
        if (override.length() > MAX_REASON || !PlainText.Check.isClean(override)) {
            throw new Refused("override", "article.publish.reason-invalid");
        }
        return override.strip();
    }

    private static void published(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("message", "admin.message.published");
        flash.addFlashAttribute("messageLink", "~/articles/" + id);
        flash.addFlashAttribute("messageLinkLabel", "admin.viewOnSite");
    }

    private void describe(long id, Model model) {
        Instant now = clock.instant();
        model.addAttribute("id", id);
        model.addAttribute("now", now);
        model.addAttribute(
                "planned",
                publications.of(id).stream()
                        .filter(publication -> publication.interval().from().isAfter(now))
                        .map(planned -> new ArticleStatus.ScheduledVersion(
                                planned.id(),
                                planned.revision().number(),
                                planned.interval().from()))
                        .toList());
    }
}
