package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Takes a former version down, for law or privacy, and puts it back where that was a mistake. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/revisions/{number}/suppression")
class SuppressionAdminController {

    private final SuppressionDesk desk;
    private final EditorPages pages;

    SuppressionAdminController(SuppressionDesk desk, EditorPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, @PathVariable int number, Model model) {
        Article article = pages.article(actor, id, ArticleRight.WITHDRAW);
        model.addAttribute("suppressionForm", new SuppressionForm(article.version(), ""));
        return describe(id, number, model);
    }

    @PostMapping
    ModelAndView suppress(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("suppressionForm") SuppressionForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.WITHDRAW);
        return FormProblems.answer(
                problems,
                model,
                () -> {
                    desk.suppress(
                            actor, id, form.version(), number, form.reason().strip());
                    return history(id, number, "admin.message.suppressed", flash);
                },
                () -> describe(id, number, model));
    }

    @PostMapping("/removal")
    String release(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam int version,
            RedirectAttributes flash) {
        desk.release(actor, id, version, number);
        return history(id, number, "admin.message.released", flash);
    }

    private static String history(long id, int number, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("message", message);
        flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number)});
        return "redirect:/admin/articles/" + id + "/revisions";
    }

    private static String describe(long id, int number, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("number", number);
        return "admin/article/suppress";
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
