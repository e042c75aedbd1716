package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleDirectory;
import conferencenews.site.TimeFields;
import conferencenews.site.TypedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From when until when one highlight stands on the home page. */
@Controller
@RequestMapping("/admin/highlights/{id:\\d{1,18}}")
class HighlightTimesController {

    private final Highlights highlights;
    private final ArticleDirectory articles;
    private final TimeFields times;
    private final Clock clock;

    HighlightTimesController(Highlights highlights, ArticleDirectory articles, TimeFields times, Clock clock) {
        this.highlights = highlights;
        this.articles = articles;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String times(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.requireEverywhere(Role.PUBLISHER);
        Highlight highlight = highlights.highlight(id);
        reading(model, locale).show("startsAt", highlight.startsAt()).show("endsAt", highlight.endsAt());
        model.addAttribute(
                "form",
                new TimesForm(
                        highlights.version(highlight.language()),
                        times.typed(highlight.startsAt()),
                        times.typed(highlight.endsAt())));
        return describe(highlight, model);
    }

    @PostMapping
    ModelAndView limit(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") TimesForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.requireEverywhere(Role.PUBLISHER);
        Highlight highlight = highlights.highlight(id);
        TimeFields.Reading reading = reading(model, locale);
        Instant startsAt = form == null ? null : reading.read("startsAt", form.startsAt(), problems);
        Instant endsAt = form == null ? null : reading.read("endsAt", form.endsAt(), problems);
        if (form != null && !problems.hasErrors()) {
            try {
                highlights.limit(actor, id, form.version(), startsAt, endsAt);
                flash.addFlashAttribute("message", "admin.message.highlight-limited");
                return new ModelAndView("redirect:/admin/highlights?language=" + highlight.language());
            } catch (HighlightRefused refusal) {
                problems.rejectValue(refusal.field(), refusal.messageKey(), refusal.messageKey());
            }
        }
        return new ModelAndView(describe(highlight, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TimeFields.Reading reading(Model model, Locale locale) {
        return times.of(model, clock.instant(), locale)
                .says("startsAt", "highlight")
                .says("endsAt", "highlight-end");
    }

    private String describe(Highlight highlight, Model model) {
        long article = highlight.articleId();
        model.addAttribute("highlight", highlight.id());
        model.addAttribute("language", highlight.language());
        model.addAttribute("headline", articles.headlines(List.of(article)).getOrDefault(article, ""));
        return "admin/frontpage/highlight";
    }

    /** @param version of the list, see {@link Highlights#version} */
    record TimesForm(
            String version,
            @Nullable TypedTime startsAt,
            @Nullable TypedTime endsAt) {

        TimesForm {
            version = version == null ? "" : version;
        }
    }
}
