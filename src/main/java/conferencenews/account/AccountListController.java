package conferencenews.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All accounts, for administrators. */
@Controller
@RequestMapping("/admin/accounts")
class AccountListController {

    private static final String FORM = "admin/account/new";

    private final Accounts accounts;
    private final Staff staff;
    private final SectionChoices sections;

    AccountListController(Accounts accounts, Staff staff, SectionChoices sections) {
        this.accounts = accounts;
        this.staff = staff;
        this.sections = sections;
    }

    @ModelAttribute("roles")
    Role[] onlyForAdministrators(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return Role.values();
    }

    @ModelAttribute("sectionChoices")
    List<SectionChoices.Choice> sectionChoices(Locale locale) {
        return sections.all(locale);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.inOrder());
        return "admin/account/list";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("newAccount", NewAccount.empty());
        return FORM;
    }

    @PostMapping
    String create(
            Actor actor,
            @ModelAttribute NewAccount newAccount,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        try {
            staff.create(actor, newAccount);
        } catch (AccountRefused refused) {
            refused.showIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        redirect.addFlashAttribute("message", "account.notice.created");
        return "redirect:/admin/accounts";
    }
}
