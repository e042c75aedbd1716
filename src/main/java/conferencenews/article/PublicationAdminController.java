package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.site.PlainText;
import conferencenews.site.TimeFields;
import conferencenews.site.TimeWords;
import conferencenews.site.TypedTime;
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
    private final SecondThoughts secondThoughts;
    private final EditorPages pages;
    private final Publications publications;
    private final TimeFields times;
    private final TimeWords words;
    private final Dates dates;
    private final Clock clock;

    PublicationAdminController(
            PublishingDesk desk,
            SecondThoughts secondThoughts,
            EditorPages pages,
            Publications publications,
            TimeFields times,
            TimeWords words,
            Dates dates,
            Clock clock) {
        this.desk = desk;
        this.secondThoughts = secondThoughts;
        this.pages = pages;
        this.publications = publications;
        this.times = times;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String form(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long instead,
            Locale locale,
            Model model) {
        Article article = pages.article(actor, id, ArticleRight.PUBLISH);
        TypedTime until = times.typed(article.expiresAt());
        TimeFields.Reading reading = reading(model, locale).show("until", article.expiresAt());
        if (instead == null) {
            model.addAttribute("scheduleForm", ScheduleForm.blank(article, until));
        } else {
            Publication planned = publications.find(id, instead).orElseThrow(Conflict::new);
            Instant from = planned.interval().from();
            model.addAttribute("scheduleForm", ScheduleForm.moving(article, planned, dates.typed(from), until));
            reading.show("at", from);
        }
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
            boolean update = publications.isPublic(id, clock.instant());
            desk.publish(actor, id, version, revision, null, reason(override));
            published(actor, id, update, flash);
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
            @RequestParam(defaultValue = "false") boolean check,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.PUBLISH);
        TimeFields.Reading reading = reading(model, locale);
        Instant at = form == null ? null : reading.read("at", form.at(), problems);
        Instant until = form == null ? null : reading.read("until", form.until(), problems);
        if (!problems.hasErrors() && !check && at != null) {
            try {
                carryOut(actor, id, form, at, until, reason(override), locale, flash);
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
                model.addAttribute(
                        "overridable", refusal instanceof ChecklistRefused missing && missing.isOverridable());
                model.addAttribute("past", refusal.messageKey().equals("article.schedule.past"));
                model.addAttribute("older", refusal.field().equals("evenIfOlder"));
            }
        }
        describe(id, model);
        return new ModelAndView(
                "admin/article/schedule",
                model.asMap(),
                problems.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    @PostMapping("/undoing")
    String undo(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        try {
            secondThoughts.undoPublication(actor, id, version);
            flash.addFlashAttribute("message", "admin.message.publication-undone");
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
        }
        return "redirect:/admin/articles/" + id;
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

    private void carryOut(
            Actor actor,
            long id,
            ScheduleForm form,
            Instant at,
            @Nullable Instant until,
            String override,
            Locale locale,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        if (form.backdate() && !at.isAfter(now)) {
            boolean update = publications.isPublic(id, now);
            desk.publish(actor, id, form.version(), form.revision(), at, override);
            published(actor, id, update, flash);
            return;
        }
        Instant instead = form.instead() == null
                ? null
                : publications
                        .find(id, form.instead())
                        .map(planned -> planned.interval().from())
                        .orElse(null);
        desk.schedule(actor, id, form.version(), form.revision(), at, until, instead, form.evenIfOlder(), override);
        flash.addFlashAttribute("message", "time.version");
        flash.addFlashAttribute("messageArguments", new Object[] {
            words.moment(at, locale), words.distance(now, at, locale), String.valueOf(form.revision())
        });
    }

    private TimeFields.Reading reading(Model model, Locale locale) {
        return times.of(model, clock.instant(), locale).says("at", "public").says("until", "expires");
    }

    /** @throws Refused if it is too long or holds what no text may */
    private static String reason(String override) {
        if (override.length() > MAX_REASON || !PlainText.Check.isClean(override)) {
            throw new Refused("override", "article.publish.reason-invalid");
        }
        return override.strip();
    }

    private void published(Actor actor, long id, boolean update, RedirectAttributes flash) {
        flash.addFlashAttribute("message", update ? "admin.message.published.update" : "admin.message.published");
        flash.addFlashAttribute("messageUndo", "/admin/articles/" + id + "/publication/undoing");
        flash.addFlashAttribute("messageVersion", pages.article(actor, id).version());
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
