package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An article's planned end and embargo. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/plan")
class PlanAdminController {

    private final PublishingDesk desk;
    private final EditorPages pages;
    private final Dates dates;
    private final Clock clock;

    PlanAdminController(PublishingDesk desk, EditorPages pages, Dates dates, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Model model) {
        Article article = pages.article(actor, id, ArticleRight.PLAN);
        model.addAttribute(
                "planForm", new PlanForm(article.version(), local(article.expiresAt()), local(article.embargoUntil())));
        return describe(id, model);
    }

    @PostMapping
    ModelAndView plan(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("planForm") PlanForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.PLAN);
        if (!problems.hasErrors()) {
            try {
                Instant expiresAt = instant(form.expiresAt(), "expiresAt");
                Instant embargoUntil = instant(form.embargoUntil(), "embargoUntil");
                desk.plan(actor, id, form.version(), expiresAt, embargoUntil);
                flash.addFlashAttribute("message", "admin.message.planned");
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView(describe(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String describe(long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("now", clock.instant());
        return "admin/article/plan";
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : dates.local(instant);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime time, String field) {
        try {
            return time == null ? null : dates.instant(time);
        } catch (NoSuchTime none) {
            throw new Refused(field, none.messageKey());
        }
    }

    /** Times on the site's clock; empty means none. */
    record PlanForm(
            Integer version,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            LocalDateTime expiresAt,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            LocalDateTime embargoUntil) {

        PlanForm {
            version = version == null ? 0 : version;
        }
    }
}
