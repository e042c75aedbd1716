package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleDirectory;
import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.site.Site;
import conferencenews.site.TimeFields;
import conferencenews.site.TypedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/** The highlights of one language: add, order, limit in time, remove. */
@Controller
@RequestMapping("/admin/highlights")
class HighlightsAdminController {

    private static final Pattern NUMBER_OR_ADDRESS = Pattern.compile("(?:.*/articles/)?(\\d{1,18})(?:/.*)?");

    private final Highlights highlights;
    private final ArticleDirectory articles;
    private final ArticleLists lists;
    private final TimeFields times;
    private final Site site;
    private final Clock clock;

    HighlightsAdminController(
            Highlights highlights,
            ArticleDirectory articles,
            ArticleLists lists,
            TimeFields times,
            Site site,
            Clock clock) {
        this.highlights = highlights;
        this.articles = articles;
        this.lists = lists;
        this.times = times;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String highlights(Actor actor, @RequestParam(required = false) @Nullable String language, Model model) {
        actor.requireEverywhere(Role.PUBLISHER);
        String shown = known(language);
        model.addAttribute("form", new HighlightForm(shown, "", null, null));
        return describe(shown, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @ModelAttribute("form") HighlightForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.requireEverywhere(Role.PUBLISHER);
        String language = form == null ? site.defaultLanguage() : known(form.language());
        TimeFields.Reading reading = times.of(model, clock.instant(), locale)
                .says("startsAt", "highlight")
                .says("endsAt", "highlight-end");
        Instant startsAt = form == null ? null : reading.read("startsAt", form.startsAt(), problems);
        Instant endsAt = form == null ? null : reading.read("endsAt", form.endsAt(), problems);
        if (!problems.hasErrors()) {
            try {
                highlights.add(actor, language, article(form.article()), startsAt, endsAt);
                flash.addFlashAttribute("message", "admin.message.highlight-added");
                return back(language);
            } catch (HighlightRefused refusal) {
                problems.rejectValue(refusal.field(), refusal.messageKey(), refusal.messageKey());
            }
        }
        return new ModelAndView(describe(language, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id:\\d{1,18}}/move")
    ModelAndView move(
            Actor actor,
            @PathVariable long id,
            @RequestParam String direction,
            @RequestParam(defaultValue = "") String version) {
        highlights.move(actor, id, version, direction.equals("up"));
        return back(highlights.highlight(id).language());
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    ModelAndView remove(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes flash) {
        actor.requireEverywhere(Role.PUBLISHER);
        String language = highlights.highlight(id).language();
        highlights.remove(actor, id, version);
        flash.addFlashAttribute("message", "admin.message.highlight-removed");
        return back(language);
    }

    private String describe(String language, Model model) {
        Instant now = clock.instant();
        List<Highlight> all = highlights.of(language);
        List<Long> ids = all.stream().map(Highlight::articleId).toList();
        Map<Long, String> headlines = articles.headlines(ids);
        Set<Long> visible =
                lists.visible(ids, now).stream().map(ArticleSummary::id).collect(Collectors.toSet());
        model.addAttribute("language", language);
        model.addAttribute("version", highlights.version(language));
        model.addAttribute("now", now);
        model.addAttribute(
                "highlights",
                all.stream()
                        .map(highlight -> HighlightRow.of(
                                highlight,
                                headlines.getOrDefault(highlight.articleId(), ""),
                                visible.contains(highlight.articleId()),
                                now))
                        .toList());
        return "admin/frontpage/highlights";
    }

    private String known(@Nullable String language) {
        return language != null && site.speaks(language) ? language : site.defaultLanguage();
    }

    private static ModelAndView back(String language) {
        return new ModelAndView("redirect:/admin/highlights?language=" + language);
    }

    private static long article(String typed) {
        Matcher matcher = NUMBER_OR_ADDRESS.matcher(typed.strip());
        if (!matcher.matches()) {
            throw new HighlightRefused("article", "highlight.article.unknown");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** @param article a number or an address */
    record HighlightForm(
            String language,
            String article,

            @Nullable TypedTime startsAt,
            @Nullable TypedTime endsAt) {

        HighlightForm {
            language = language == null ? "" : language;
            article = article == null ? "" : article;
        }
    }

    record HighlightRow(
            long id,
            int position,
            long articleId,
            String headline,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean publicNow,
            boolean shownNow) {

        static HighlightRow of(Highlight highlight, String headline, boolean publicNow, Instant now) {
            return new HighlightRow(
                    highlight.id(),
                    highlight.position(),
                    highlight.articleId(),
                    headline,
                    highlight.startsAt(),
                    highlight.endsAt(),
                    publicNow,
                    publicNow && highlight.holds(now));
        }
    }
}
