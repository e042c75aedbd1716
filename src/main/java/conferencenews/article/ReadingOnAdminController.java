package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.ReadingOn.Part;
import conferencenews.site.PlainText;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an article leads on: editors' picks and its series. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/reading-on")
class ReadingOnAdminController {

    private static final Pattern NUMBER_OR_ADDRESS = Pattern.compile("\\s*(?:\\S*/articles/)?#?(\\d{1,18})(?!\\d).*");

    private final ReadingOn readingOn;
    private final EditorPages pages;
    private final ArticleDirectory directory;
    private final Site site;

    ReadingOnAdminController(ReadingOn readingOn, EditorPages pages, ArticleDirectory directory, Site site) {
        this.readingOn = readingOn;
        this.pages = pages;
        this.directory = directory;
        this.site = site;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Locale locale, Model model) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        Part part = readingOn.part(article.translationKey());
        model.addAttribute(
                "readingOnForm",
                new ReadingOnForm(
                        article.version(),
                        printed(readingOn.picks(id)),
                        part == null ? ReadingOnForm.NONE : String.valueOf(part.series()),
                        part == null ? null : part.number(),
                        Map.of()));
        return describe(article, locale, model);
    }

    @PostMapping
    ModelAndView arrange(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("readingOnForm") ReadingOnForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        if (!problems.hasErrors()) {
            try {
                readingOn.arrange(actor, id, form.version(), picked(form.picks()), form.seriesPart());
                flash.addFlashAttribute("message", "admin.message.reading-on");
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView(describe(article, locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String describe(Article article, Locale locale, Model model) {
        model.addAttribute("id", article.id());
        model.addAttribute("series", readingOn.series(site.language(locale)));
        return "admin/article/reading-on";
    }

    private String printed(List<Long> picks) {
        Map<Long, String> headlines = directory.headlines(picks);
        return picks.stream()
                .map(id -> id + " " + headlines.getOrDefault(id, ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Long> picked(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(ReadingOnAdminController::number)
                .distinct()
                .toList();
    }

    private static Long number(String line) {
        Matcher matcher = NUMBER_OR_ADDRESS.matcher(line);
        if (!matcher.matches()) {
            throw new Refused("picks", "admin.reading-on.picks.unknown", line.strip());
        }
        return Long.valueOf(matcher.group(1));
    }

    /**
     * @param picks the number or address of an article on each line; what stands behind it is for people
     * @param series its id, {@value #NONE} or {@value #NEW}
     * @param names of a new series, by language
     */
    record ReadingOnForm(
            Integer version,
            @PlainText(max = 5_000) String picks,
            @PlainText(max = 20) String series,
            @Nullable Integer part,
            Map<String, @PlainText(max = 200) String> names) {

        static final String NONE = "none";
        static final String NEW = "new";

        ReadingOnForm {
            version = version == null ? 0 : version;
            picks = picks == null ? "" : picks;
            series = series == null ? NONE : series;
            names = names == null ? Map.of() : names;
        }

        @Nullable
        Part seriesPart() {
            if (series.equals(NONE)) {
                return null;
            }
            if (!series.equals(NEW) && !series.matches("\\d{1,18}")) {
                throw new Refused("series", "admin.reading-on.series.unknown");
            }
            return new Part(series.equals(NEW) ? null : Long.valueOf(series), names, part);
        }
    }
}
