package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WritingDesk.PageKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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

/** One article in the editor: its form. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class ArticleAdminController {

    private final EditorPages pages;
    private final Newsroom newsroom;
    private final ScheduleOnSave schedule;
    private final WritingDesk writing;
    private final UnsavedWork unsaved;
    private final ArticleForms forms;
    private final EditLocks locks;
    private final CreditLines creditLines;
    private final StyleCheck styleCheck;

    ArticleAdminController(
            EditorPages pages,
            Newsroom newsroom,
            ScheduleOnSave schedule,
            WritingDesk writing,
            UnsavedWork unsaved,
            ArticleForms forms,
            EditLocks locks,
            CreditLines creditLines,
            StyleCheck styleCheck) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.schedule = schedule;
        this.writing = writing;
        this.unsaved = unsaved;
        this.forms = forms;
        this.locks = locks;
        this.creditLines = creditLines;
        this.styleCheck = styleCheck;
    }

    @GetMapping
    String edit(Actor actor, @PathVariable long id, Locale locale, Model model) {
        String view = unsaved.open(actor, id, locale, model);
        locks.open(actor, id);
        return view;
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
            @Valid PageKeys keys,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return save(actor, id, FormFields.sent(request), problems, keys, style, moveSchedule, locale, model, flash);
    }

    /** Of two texts of one article, what was chosen of each, field by field. */
    @PostMapping("/revisions/mix")
    ModelAndView mix(
            Actor actor,
            @PathVariable long id,
            @Valid PageKeys keys,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        FormFields mine = FormFields.sent(request);
        FormFields mix = mine.mixed(pages.fields(actor, id, mine.number("base")), EditConflict.theirs(request));
        BindingResult problems = forms.check(mix);
        model.addAllAttributes(problems.getModel());
        return save(actor, id, mix, problems, keys, null, false, locale, model, flash);
    }

    private ModelAndView save(
            Actor actor,
            long id,
            FormFields typed,
            BindingResult problems,
            PageKeys keys,
            @Nullable String style,
            boolean moveSchedule,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        if (!problems.hasErrors() && !typed.value("language").equals(article.language())) {
            FormProblems.add(problems, "language", "article.language.fixed");
        }
        if (!problems.hasErrors()) {
            try {
                ArticleForm form = ArticleForms.form(problems);
                ArticleContent content = form.content(creditLines);
                RevisionRemarks remarks = form.remarks();
                if (style != null) {
                    StyleCheck.Mended mended = styleCheck.mended(article, content, remarks, style, locale);
                    content = mended.content();
                    remarks = mended.remarks();
                }
                int number = writing.save(actor, id, form, content, remarks, keys);
                if (moveSchedule) {
                    schedule.move(actor, id, number, flash);
                }
                flash.addFlashAttribute("message", "admin.message.saved");
                flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number)});
                LeftOutPictures.tell(form, flash);
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Conflict conflict) {
                return new ModelAndView(
                        unsaved.compare(actor, id, typed, locale, model), model.asMap(), HttpStatus.CONFLICT);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        pages.describe(actor, id, model);
        return new ModelAndView("admin/article/edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A new draft like this one. */
    @PostMapping("/copy")
    String duplicate(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        long copy = newsroom.duplicate(actor, id);
        flash.addFlashAttribute("message", "admin.message.duplicated");
        return "redirect:/admin/articles/" + copy;
    }
}
