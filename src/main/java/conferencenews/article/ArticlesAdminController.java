package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New articles. */
@Controller
class ArticlesAdminController {

    private final EditorPages pages;
    private final Newsroom newsroom;
    private final CreditLines creditLines;
    private final Taxonomy taxonomy;
    private final Site site;

    ArticlesAdminController(
            EditorPages pages, Newsroom newsroom, CreditLines creditLines, Taxonomy taxonomy, Site site) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.creditLines = creditLines;
        this.taxonomy = taxonomy;
        this.site = site;
    }

    @GetMapping("/admin/articles/new")
    String blank(Actor actor, Locale locale, Model model) {
        Long first = SectionOption.of(taxonomy.sections(), actor, null).stream()
                .findFirst()
                .map(SectionOption::id)
                .orElse(null);
        model.addAttribute("form", ArticleForm.blank(site.language(locale), first));
        pages.describe(actor, null, model);
        return "admin/article/edit";
    }

    @PostMapping("/admin/articles")
    ModelAndView create(
            Actor actor,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        if (!problems.hasErrors()) {
            try {
                long id = newsroom.create(
                        actor, form.language(), form.translationOf(), form.content(creditLines), form.remarks());
                flash.addFlashAttribute("message", "admin.message.created");
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        pages.describe(actor, null, model);
        return new ModelAndView("admin/article/edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
