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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lifts an embargo before its time, with a reason. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/embargo")
class EmbargoAdminController {

    private final SecondThoughts secondThoughts;
    private final EditorPages pages;

    EmbargoAdminController(SecondThoughts secondThoughts, EditorPages pages) {
        this.secondThoughts = secondThoughts;
        this.pages = pages;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Model model) {
        Article article = pages.article(actor, id, ArticleRight.OVERRIDE);
        model.addAttribute("embargoForm", new EmbargoForm(article.version(), ""));
        return form(id, model);
    }

    @PostMapping
    ModelAndView lift(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("embargoForm") EmbargoForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.OVERRIDE);
        return FormProblems.answer(
                problems,
                model,
                () -> {
                    secondThoughts.liftEmbargo(
                            actor, id, form.version(), form.reason().strip());
                    flash.addFlashAttribute("message", "admin.message.embargo-lifted");
                    return "redirect:/admin/articles/" + id;
                },
                () -> form(id, model));
    }

    private static String form(long id, Model model) {
        model.addAttribute("id", id);
        return "admin/article/embargo";
    }

    /** @param reason for the newsroom */
    record EmbargoForm(
            Integer version,

            @NotBlank(message = "{article.embargo.reason-missing}") @PlainText(max = 500)
            String reason) {

        EmbargoForm {
            version = version == null ? 0 : version;
            reason = reason == null ? "" : reason;
        }
    }
}
