package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The versions of an article: what they say, what changed between them, how to have one back, how to take one down. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class HistoryAdminController {

    private final HistoryPages pages;
    private final EditorPages editorPages;
    private final Newsroom newsroom;
    private final SuppressionDesk desk;

    HistoryAdminController(HistoryPages pages, EditorPages editorPages, Newsroom newsroom, SuppressionDesk desk) {
        this.pages = pages;
        this.editorPages = editorPages;
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @GetMapping("/revisions")
    String history(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("history", pages.history(actor, id, page));
        model.addAttribute("rights", new ArticleRights(actor, editorPages.anyArticle(actor, id)));
        return "admin/article/history";
    }

    /** Without numbers: the newest version with the one before it. */
    @GetMapping("/comparison")
    String comparison(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Locale locale,
            Model model) {
        int latest = editorPages.anyArticle(actor, id).latestRevision();
        int newer = to == null ? latest : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        model.addAttribute("id", id);
        model.addAttribute("comparison", pages.comparison(actor, id, older, newer, locale));
        model.addAttribute("rights", new ArticleRights(actor, editorPages.anyArticle(actor, id)));
        return "admin/article/comparison";
    }

    @GetMapping("/revisions/{number}/restoration")
    String restoration(Actor actor, @PathVariable long id, @PathVariable int number, Locale locale, Model model) {
        int version = editorPages.article(actor, id, ArticleRight.EDIT).version();
        model.addAttribute("restorationForm", new RestorationForm(version, false, "", ""));
        return describe(actor, id, number, locale, model);
    }

    @PostMapping("/revisions/{number}/restoration")
    ModelAndView restore(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("restorationForm") RestorationForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        editorPages.article(actor, id, ArticleRight.EDIT);
        if (!problems.hasErrors()) {
            try {
                int restored = newsroom.restore(actor, id, number, form.version(), form.remarks());
                flash.addFlashAttribute("message", "admin.message.restored");
                flash.addFlashAttribute(
                        "messageArguments", new Object[] {String.valueOf(number), String.valueOf(restored)});
                return new ModelAndView("redirect:/admin/articles/" + id);
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        String page = describe(actor, id, number, locale, model);
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String describe(Actor actor, long id, int number, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("restoration", pages.restoration(actor, id, number, locale));
        return "admin/article/restore";
    }

    @GetMapping("/revisions/{number}/suppression")
    String suppression(Actor actor, @PathVariable long id, @PathVariable int number, Model model) {
        Article article = editorPages.article(actor, id, ArticleRight.WITHDRAW);
        model.addAttribute("suppressionForm", new SuppressionForm(article.version(), ""));
        return describe(id, number, model);
    }

    @PostMapping("/revisions/{number}/suppression")
    ModelAndView suppress(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("suppressionForm") SuppressionForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        editorPages.article(actor, id, ArticleRight.WITHDRAW);
        if (!problems.hasErrors()) {
            try {
                desk.suppress(actor, id, form.version(), number, form.reason().strip());
                flash.addFlashAttribute("message", "admin.message.suppressed");
                flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number)});
                return new ModelAndView("redirect:/admin/articles/" + id + "/revisions");
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView(describe(id, number, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String describe(long id, int number, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("number", number);
        return "admin/article/suppress";
    }

    /** What is said about the version that a restoration makes. */
    record RestorationForm(
            Integer version,
            boolean substantive,
            @PlainText(max = ArticleContent.MAX_NOTE) String publicNote,
            @PlainText(max = ArticleContent.MAX_NOTE - 20) String note) {

        RestorationForm {
            version = version == null ? 0 : version;
            publicNote = publicNote == null ? "" : publicNote;
            note = note == null ? "" : note;
        }

        RevisionRemarks remarks() {
            return new RevisionRemarks(substantive, publicNote.strip(), note.strip());
        }
    }

    /** @param reason for colleagues */
    record SuppressionForm(
            Integer version,

            @NotBlank(message = "{article.suppress.reason-missing}") @PlainText(max = 500)
            String reason) {

        SuppressionForm {
            version = version == null ? 0 : version;
            reason = reason == null ? "" : reason;
        }
    }
}
