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

/** Takes an article off the site, with the reason that readers are told. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/withdrawal")
class WithdrawalAdminController {

    private final PublishingDesk desk;
    private final EditorPages pages;

    WithdrawalAdminController(PublishingDesk desk, EditorPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String form(Actor actor, @PathVariable long id, Model model) {
        Article article = pages.article(actor, id, ArticleRight.WITHDRAW);
        model.addAttribute("withdrawalForm", new WithdrawalForm(article.version(), "", ""));
        return form(id, model);
    }

    @PostMapping
    ModelAndView withdraw(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("withdrawalForm") WithdrawalForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        pages.article(actor, id, ArticleRight.WITHDRAW);
        return FormProblems.answer(
                problems,
                model,
                () -> {
                    desk.withdraw(
                            actor,
                            id,
                            form.version(),
                            form.reason().strip(),
                            form.note().strip());
                    flash.addFlashAttribute("message", "admin.message.withdrawn");
                    return "redirect:/admin/articles/" + id;
                },
                () -> form(id, model));
    }

    private static String form(long id, Model model) {
        model.addAttribute("id", id);
        return "admin/article/withdraw";
    }

    /**
     * @param reason for readers
     * @param note for colleagues
     */
    record WithdrawalForm(
            Integer version,

            @NotBlank(message = "{article.withdraw.reason-missing}") @PlainText(max = 500)
            String reason,

            @PlainText(max = 2_000) String note) {

        WithdrawalForm {
            version = version == null ? 0 : version;
            reason = reason == null ? "" : reason;
            note = note == null ? "" : note;
        }
    }
}
