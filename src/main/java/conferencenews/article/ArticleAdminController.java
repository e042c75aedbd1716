package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
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

/** One article in the editor: its form, its revisions, its preview. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class ArticleAdminController {

    private final EditorPages pages;
    private final ArticlePages articlePages;
    private final Newsroom newsroom;
    private final ScheduleOnSave schedule;
    private final CreditLines creditLines;
    private final StyleDesk styleDesk;
    private final Clock clock;

    ArticleAdminController(
            EditorPages pages,
            ArticlePages articlePages,
            Newsroom newsroom,
            ScheduleOnSave schedule,
            CreditLines creditLines,
            StyleDesk styleDesk,
            Clock clock) {
        this.pages = pages;
        this.articlePages = articlePages;
        this.newsroom = newsroom;
        this.schedule = schedule;
        this.creditLines = creditLines;
        this.styleDesk = styleDesk;
        this.clock = clock;
    }

    @GetMapping
    String edit(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", pages.form(actor, id));
        pages.describe(actor, id, model);
        return "admin/article/edit";
    }

    /** @param style the key of a finding of the house style that is mended in what was typed */
    @PostMapping("/revisions")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String style,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            @RequestParam(defaultValue = "false") boolean moveSchedule,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        if (!problems.hasErrors() && !form.language().equals(article.language())) {
            FormProblems.add(problems, "language", "article.language.fixed");
        }
        if (!problems.hasErrors()) {
            try {
                ArticleContent content = form.content(creditLines);
                RevisionRemarks remarks = form.remarks();
                if (style != null) {
                    StyleDesk.Mended mended = styleDesk.mended(article, content, remarks, style, locale);
                    content = mended.content();
                    remarks = mended.remarks();
                }
                int number = newsroom.save(actor, id, form.base(), form.translationOf(), content, remarks);
                if (moveSchedule) {
                    schedule.move(actor, id, number, flash);
                }
                flash.addFlashAttribute("message", "admin.message.saved");
                flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number)});
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Conflict conflict) {
                model.addAttribute("id", id);
                model.addAttribute("conflict", pages.conflict(actor, id, form, locale));
                return new ModelAndView("admin/article/conflict", model.asMap(), HttpStatus.CONFLICT);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        pages.describe(actor, id, model);
        return new ModelAndView("admin/article/edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/revisions")
    String history(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", pages.anyArticle(actor, id).version());
        model.addAttribute("history", pages.history(actor, id));
        return "admin/article/history";
    }

    @PostMapping("/revisions/{number}/restoration")
    String restore(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int version,
            RedirectAttributes flash) {
        int restored = newsroom.restore(actor, id, number, version);
        flash.addFlashAttribute("message", "admin.message.restored");
        flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number), String.valueOf(restored)});
        return "redirect:/admin/articles/" + id;
    }

    /** A new draft like this one. */
    @PostMapping("/copy")
    String duplicate(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        long copy = newsroom.duplicate(actor, id);
        flash.addFlashAttribute("message", "admin.message.duplicated");
        return "redirect:/admin/articles/" + copy;
    }

    /** The public page with a revision that need not be public, for nobody but editors. */
    @GetMapping("/preview")
    String preview(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse response,
            Model model) {
        Article article = pages.anyArticle(actor, id);
        int number = revision == null ? article.latestRevision() : revision;
        ArticlePage page = articlePages.preview(id, number, clock.instant()).orElseThrow(PageNotFound::new);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("article", page);
        model.addAttribute("preview", true);
        model.addAttribute("previewNumber", number);
        model.addAttribute("editPath", "/admin/articles/" + id);
        model.addAttribute("page", Page.at(page.path()).type("article").notIndexed());
        return "article/article";
    }
}
