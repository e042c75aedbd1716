package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WritingDesk.PageKeys;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editors' list of articles, and new ones. */
@Controller
class ArticlesAdminController {

    private static final int LAST_PAGE = 1_000;

    private final ArticleOverview overview;
    private final EditorPages pages;
    private final WritingDesk writing;
    private final UnsavedWork unsaved;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    ArticlesAdminController(
            ArticleOverview overview,
            EditorPages pages,
            WritingDesk writing,
            UnsavedWork unsaved,
            Taxonomy taxonomy,
            Site site,
            Clock clock) {
        this.overview = overview;
        this.pages = pages;
        this.writing = writing;
        this.unsaved = unsaved;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String desk() {
        return "redirect:/admin/articles";
    }

    @GetMapping("/admin/articles")
    String articles(
            Actor actor,
            @RequestParam(required = false) @Nullable ArticleState state,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Long section,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new PageNotFound();
        }
        ArticleFilter filter = new ArticleFilter(state, language, section, q);
        List<ArticleRow> rows = overview.rows(actor, filter, page, clock.instant(), locale);
        boolean more = rows.size() > ArticleOverview.PAGE_SIZE;
        model.addAttribute("filter", filter);
        model.addAttribute(
                "list",
                new AdminList(rows.stream().limit(ArticleOverview.PAGE_SIZE).toList(), page, more, page > 1));
        model.addAttribute("sectionOptions", SectionOption.of(taxonomy.sections()));
        model.addAttribute("languages", site.languages());
        return "admin/article/articles";
    }

    @GetMapping("/admin/articles/new")
    String blank(Actor actor, PageKeys keys, Locale locale, Model model) {
        Optional<Long> created = unsaved.articleOf(actor, keys);
        if (created.isPresent()) {
            return "redirect:/admin/articles/" + created.get();
        }
        Long first = SectionOption.of(taxonomy.sections(), actor, null).stream()
                .findFirst()
                .map(SectionOption::id)
                .orElse(null);
        return unsaved.openNew(actor, keys.draft(), ArticleForm.blank(site.language(locale), first), model);
    }

    @PostMapping("/admin/articles")
    ModelAndView create(
            Actor actor,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            PageKeys keys,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Optional<Long> created = unsaved.articleOf(actor, keys);
        if (created.isPresent()) {
            return sentAgain(actor, created.get(), FormFields.sent(request), locale, model);
        }
        if (!problems.hasErrors()) {
            try {
                long id = writing.create(actor, form, keys);
                flash.addFlashAttribute("message", "admin.message.created");
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        pages.describe(actor, null, model);
        return new ModelAndView("admin/article/edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The second of two clicks, or a page that was gone back to: there is one article, with what is in it by now. */
    private ModelAndView sentAgain(Actor actor, long id, FormFields fields, Locale locale, Model model) {
        if (pages.conflict(actor, id, fields, locale).fields().isEmpty()) {
            return new ModelAndView("redirect:/admin/articles/" + id);
        }
        return new ModelAndView(unsaved.compare(actor, id, fields, locale, model), model.asMap(), HttpStatus.CONFLICT);
    }

    record AdminList(List<ArticleRow> rows, int number, boolean hasNext, boolean hasPrevious) {}
}
