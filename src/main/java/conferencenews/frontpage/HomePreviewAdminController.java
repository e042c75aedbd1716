package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.AsAt;
import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.Page;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks which page is to be seen as at which time, and shows the home page so. */
@Controller
@RequestMapping("/admin/preview")
class HomePreviewAdminController {

    private static final Pattern ARTICLE = Pattern.compile("articles/\\d{1,18}");

    private final HomePages pages;
    private final AsAt asAt;
    private final Taxonomy taxonomy;
    private final Dates dates;
    private final Site site;
    private final Clock clock;

    HomePreviewAdminController(HomePages pages, AsAt asAt, Taxonomy taxonomy, Dates dates, Site site, Clock clock) {
        this.pages = pages;
        this.asAt = asAt;
        this.taxonomy = taxonomy;
        this.dates = dates;
        this.site = site;
        this.clock = clock;
    }

    /** Leads on to the page that was chosen: one form, whichever it is. */
    @GetMapping
    ModelAndView choose(
            Actor actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime at,
            @RequestParam(defaultValue = "home") String place,
            Model model) {
        boolean everywhere = actor.may(Role.EDITOR) && actor.reachesAll();
        boolean article = ARTICLE.matcher(place).matches();
        if (!everywhere && !article) {
            actor.requireEverywhere(Role.EDITOR);
        }
        if (at != null && (article || isPlace(place))) {
            try {
                dates.instant(at);
                return new ModelAndView("redirect:/admin/preview/" + place + "?at=" + at);
            } catch (NoSuchTime none) {
                model.addAttribute("problem", none.messageKey());
            }
        }
        Instant now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("at", at == null ? dates.local(now) : at);
        model.addAttribute("place", place);
        model.addAttribute("article", article ? place.substring(place.indexOf('/') + 1) : null);
        model.addAttribute("sectionChoices", everywhere ? taxonomy.sections().all() : List.of());
        model.addAttribute("everywhere", everywhere);
        return new ModelAndView("admin/frontpage/preview", model.asMap());
    }

    @GetMapping("/home")
    String home(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Instant then = asAt.everywhere(actor, at, response, model);
        String language = site.language(locale);
        model.addAttribute("home", pages.at(language, then, clock.instant()));
        model.addAttribute("page", Page.inEveryLanguage(site, language, "/").notIndexed());
        return "frontpage/home";
    }

    private boolean isPlace(String place) {
        return place.equals("home")
                || place.startsWith("sections/")
                        && taxonomy.sections()
                                .findBySlug(place.substring("sections/".length()))
                                .isPresent();
    }
}
