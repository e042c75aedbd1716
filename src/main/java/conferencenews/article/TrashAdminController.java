package conferencenews.article;

import conferencenews.account.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Throws an article away, and takes it out of the trash. */
@Controller
class TrashAdminController {

    private final Trash trash;
    private final EditorPages pages;

    TrashAdminController(Trash trash, EditorPages pages) {
        this.trash = trash;
        this.pages = pages;
    }

    @GetMapping("/admin/articles/{id:\\d{1,18}}/trash")
    String form(Actor actor, @PathVariable long id, Model model) {
        Article article = pages.article(actor, id, ArticleRight.TRASH);
        model.addAttribute("id", id);
        model.addAttribute("version", article.version());
        model.addAttribute("headline", article.newest().headline());
        return "admin/article/trash";
    }

    @PostMapping("/admin/articles/{id:\\d{1,18}}/trash")
    String discard(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        try {
            trash.discard(actor, id, version);
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
        }
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping("/admin/articles/{id:\\d{1,18}}/restoration")
    String restore(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        trash.restore(actor, id, version);
        flash.addFlashAttribute("message", "admin.message.trash-restored");
        return "redirect:/admin/articles/" + id;
    }

    /** Whatever was to be done with an article in the trash: a page that says where it is. */
    @ControllerAdvice
    static class Pages {

        @ExceptionHandler
        ModelAndView trashed(InTrash trashed, HttpServletRequest request) {
            boolean asked =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            ModelAndView page = new ModelAndView("admin/article/trashed");
            page.addObject("id", trashed.article());
            page.addObject("version", trashed.version());
            page.setStatus(asked ? HttpStatus.OK : HttpStatus.CONFLICT);
            return page;
        }
    }
}
