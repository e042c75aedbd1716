package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.housestyle.Finding;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The house style and the words of one article as they are being typed; nothing here saves them. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/style")
class StyleAdminController {

    private final EditorPages pages;
    private final StyleCheck check;
    private final StyleDesk desk;

    StyleAdminController(EditorPages pages, StyleCheck check, StyleDesk desk) {
        this.pages = pages;
        this.check = check;
        this.desk = desk;
    }

    /**
     * The list alone, for scripts.
     *
     * @param style the key of a finding that is mended first: the field's new text comes with the list
     */
    @PostMapping("/findings")
    String findings(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String style,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            Model model) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        requireReadable(problems);
        Wording words = style == null ? Wording.of(form) : mended(article, Wording.of(form), style, model);
        model.addAttribute("id", id);
        model.addAttribute("style", check.report(article, words));
        return "admin/article/style :: findings";
    }

    private Wording mended(Article article, Wording words, String style, Model model) {
        try {
            Finding finding = check.find(article, words, style);
            Wording mended = words.mended(finding);
            model.addAttribute("mendedField", finding.field().input());
            model.addAttribute("mendedText", mended.text(finding.field()));
            return mended;
        } catch (Refused gone) {
            throw new Conflict();
        }
    }

    /** Leaves a finding as it is, or has it noted again; the form comes back as it was typed. */
    @PostMapping("/exceptions")
    ModelAndView except(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String leave,
            @RequestParam(required = false) @Nullable String again,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            Model model) {
        pages.article(actor, id, ArticleRight.EDIT);
        if (!problems.hasErrors()) {
            try {
                decide(actor, id, leave, again, Wording.of(form));
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        pages.describe(actor, id, model);
        HttpStatus status = problems.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("admin/article/edit", model.asMap(), status);
    }

    private void decide(Actor actor, long id, @Nullable String leave, @Nullable String again, Wording words) {
        if (leave != null) {
            desk.except(actor, id, words, leave);
        } else if (again != null) {
            desk.note(actor, id, words, again);
        }
    }

    /** What cannot be read now is read once it can be. */
    private static void requireReadable(BindingResult problems) {
        if (problems.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
