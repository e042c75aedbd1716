package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WorkingCopies.KeptElsewhere;
import conferencenews.article.WorkingCopy.Stamp;
import conferencenews.article.WritingDesk.PageKeys;
import conferencenews.site.Dates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is typed while it is typed, for the script of the editor, and forgets it when a person says so. */
@Controller
@RequestMapping("/admin/articles")
class WorkingCopyAdminController {

    private static final String OF_ARTICLE = "/{id:\\d{1,18}}/working-copy";
    private static final String OF_NEW = "/new/working-copy";
    private static final String COMPARISON = "admin/article/unsaved :: comparison";

    private final WorkingCopies copies;
    private final UnsavedWork unsaved;
    private final Dates dates;
    private final MessageSource messages;

    WorkingCopyAdminController(WorkingCopies copies, UnsavedWork unsaved, Dates dates, MessageSource messages) {
        this.copies = copies;
        this.unsaved = unsaved;
        this.dates = dates;
        this.messages = messages;
    }

    @PostMapping(OF_ARTICLE)
    @ResponseBody
    Kept keep(
            Actor actor,
            @PathVariable long id,
            @Valid PageKeys keys,
            @RequestParam int sequence,
            @RequestParam(defaultValue = "false") boolean anyway,
            HttpServletRequest request) {
        Stamp stamp = new Stamp(keys.page(), sequence);
        return kept(copies.keep(actor, id, FormFields.sent(request), stamp, keys.opened(), anyway));
    }

    @PostMapping(OF_NEW)
    @ResponseBody
    Kept keepNew(
            Actor actor,
            @Valid PageKeys keys,
            @RequestParam int sequence,
            @RequestParam(defaultValue = "false") boolean anyway,
            HttpServletRequest request) {
        Stamp stamp = new Stamp(keys.page(), sequence);
        return kept(copies.keepDraft(actor, keys.draft(), FormFields.sent(request), stamp, keys.opened(), anyway));
    }

    /** What a browser has beside what the site has, for the person to choose. */
    @PostMapping(OF_ARTICLE + "/comparison")
    String compare(Actor actor, @PathVariable long id, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("differences", unsaved.differences(actor, id, FormFields.sent(request), locale));
        return COMPARISON;
    }

    @PostMapping(OF_NEW + "/comparison")
    String compareNew(Actor actor, @Valid PageKeys keys, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("differences", unsaved.differences(actor, keys.draft(), FormFields.sent(request), locale));
        return COMPARISON;
    }

    @PostMapping(OF_ARTICLE + "/removal")
    String discard(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        copies.discard(actor, id);
        discarded("/admin/articles/" + id + "/working-copy/restoration", flash);
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping(OF_NEW + "/removal")
    String discardNew(Actor actor, @Valid PageKeys keys, RedirectAttributes flash) {
        copies.discardDraft(actor, keys.draft());
        discarded("/admin/articles/new/working-copy/restoration?draft=" + keys.draft(), flash);
        return "redirect:/admin/articles";
    }

    /** What was discarded, back again. */
    @PostMapping(OF_ARTICLE + "/restoration")
    String restore(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        restored(() -> copies.restore(actor, id), flash);
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping(OF_NEW + "/restoration")
    String restoreNew(Actor actor, @Valid PageKeys keys, RedirectAttributes flash) {
        restored(() -> copies.restoreDraft(actor, keys.draft()), flash);
        return "redirect:/admin/articles/new?draft=" + keys.draft();
    }

    @ExceptionHandler
    ResponseEntity<NotKept> refused(Refused refusal, Locale locale) {
        String why =
                messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new NotKept(why));
    }

    @ExceptionHandler
    ResponseEntity<NotKept> elsewhere(KeptElsewhere elsewhere, Locale locale) {
        String why = messages.getMessage("article.copy.elsewhere", new Object[] {dates.clock(elsewhere.at())}, locale);
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new NotKept(why));
    }

    private static void discarded(String undo, RedirectAttributes flash) {
        flash.addFlashAttribute("message", "admin.message.discarded");
        flash.addFlashAttribute("messageUndo", undo);
    }

    private static void restored(Runnable restoring, RedirectAttributes flash) {
        try {
            restoring.run();
            flash.addFlashAttribute("message", "admin.message.undiscarded");
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
        }
    }

    private Kept kept(Instant at) {
        return new Kept(dates.clock(at));
    }

    /** @param at on the site's clock */
    record Kept(String at) {}

    record NotKept(String why) {}
}
