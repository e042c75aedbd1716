package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** The versions of an article: what they say, what changed between them, how to have one back. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class HistoryAdminController {

    private final HistoryPages pages;
    private final EditorPages editorPages;
    private final Newsroom newsroom;
    private final SuppressionDesk suppressions;

    HistoryAdminController(
            HistoryPages pages, EditorPages editorPages, Newsroom newsroom, SuppressionDesk suppressions) {
        this.pages = pages;
        this.editorPages = editorPages;
        this.newsroom = newsroom;
        this.suppressions = suppressions;
    }

    @GetMapping("/revisions")
    String history(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        Article article = editorPages.anyArticle(actor, id);
        model.addAttribute("id", id);
        model.addAttribute("history", pages.history(actor, id, page));
        model.addAttribute("rights", new ArticleRights(actor, article));
        model.addAttribute("version", article.version());
        model.addAttribute("releasable", suppressions.releasable(actor, id));
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
        return FormProblems.answer(
                problems,
                model,
                () -> {
                    int restored = newsroom.restore(actor, id, number, form.version(), form.remarks());
                    flash.addFlashAttribute("message", "admin.message.restored");
                    flash.addFlashAttribute(
                            "messageArguments", new Object[] {String.valueOf(number), String.valueOf(restored)});
                    return "redirect:/admin/articles/" + id;
                },
                () -> describe(actor, id, number, locale, model));
    }

    private String describe(Actor actor, long id, int number, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("restoration", pages.restoration(actor, id, number, locale));
        return "admin/article/restore";
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
}
