package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.TimeFields;
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

/** An article's planned end and embargo. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/plan")
class PlanAdminController {

    private final PublishingDesk desk;
    private final EditorPages pages;
    private final TimeFields times;
    private final Clock clock;

    PlanAdminController(PublishingDesk desk, EditorPages pages, TimeFields times, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Locale locale, Model model) {
        Article article = pages.article(actor, id, ArticleRight.PLAN);
        model.addAttribute(
                "planForm",
                new PlanForm(article.version(), times.typed(article.expiresAt()), times.typed(article.embargoUntil())));
        reading(model, locale).show("expiresAt", article.expiresAt()).show("embargoUntil", article.embargoUntil());
        return describe(id, model);
    }

    @PostMapping
    ModelAndView plan(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("planForm") PlanForm form,
            BindingResult problems,
            @RequestParam(defaultValue = "false") boolean check,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.PLAN);
        TimeFields.Reading reading = reading(model, locale);
        Instant expiresAt = form == null ? null : reading.read("expiresAt", form.expiresAt(), problems);
        Instant embargoUntil = form == null ? null : reading.read("embargoUntil", form.embargoUntil(), problems);
        if (!problems.hasErrors() && !check) {
            try {
                desk.plan(actor, id, form.version(), expiresAt, embargoUntil);
                flash.addFlashAttribute("message", "admin.message.planned");
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView(
                describe(id, model),
                model.asMap(),
                problems.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private TimeFields.Reading reading(Model model, Locale locale) {
        return times.of(model, clock.instant(), locale)
                .says("expiresAt", "expires")
                .says("embargoUntil", "embargo");
    }

    private String describe(long id, Model model) {
        model.addAttribute("id", id);
        return "admin/article/plan";
    }

    /** Times on the site's clock; empty means none. */
    record PlanForm(
            Integer version,
            @Nullable TypedTime expiresAt,
            @Nullable TypedTime embargoUntil) {

        PlanForm {
            version = version == null ? 0 : version;
        }
    }
}
