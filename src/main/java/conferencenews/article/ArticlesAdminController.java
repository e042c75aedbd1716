package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WritingDesk.PageKeys;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
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
    private final WritingDesk writing;
    private final UnsavedWork unsaved;
    private final Taxonomy taxonomy;
    private final Site site;

    ArticlesAdminController(EditorPages pages, WritingDesk writing, UnsavedWork unsaved, Taxonomy taxonomy, Site site) {
        this.pages = pages;
        this.writing = writing;
        this.unsaved = unsaved;
        this.taxonomy = taxonomy;
        this.site = site;
    }

    @GetMapping("/admin/articles/new")
    String blank(Actor actor, @Valid PageKeys keys, Locale locale, Model model) {
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
            @Valid PageKeys keys,
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
                LeftOutPictures.tell(form, flash);
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
}
