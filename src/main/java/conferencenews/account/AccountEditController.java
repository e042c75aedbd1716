package conferencenews.account;

import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, for administrators. */
@Controller
@RequestMapping("/admin/accounts/{id:\\d{1,18}}")
class AccountEditController {

    private static final String EDIT = "admin/account/edit";

    private final Accounts accounts;
    private final Staff staff;
    private final SectionChoices sections;
    private final OwnSessions openSessions;

    AccountEditController(Accounts accounts, Staff staff, SectionChoices sections, OwnSessions openSessions) {
        this.accounts = accounts;
        this.staff = staff;
        this.sections = sections;
        this.openSessions = openSessions;
    }

    @ModelAttribute
    void onlyForAdministrators(Actor actor, @PathVariable Long id, HttpSession session, Locale locale, Model model) {
        actor.require(Role.ADMINISTRATOR);
        Account account = accounts.findById(id).orElseThrow(PageNotFound::new);
        model.addAttribute("account", account);
        model.addAttribute("sessions", openSessions.of(account.username(), session.getId()));
        model.addAttribute("roles", Role.values());
        model.addAttribute("sectionChoices", sections.all(locale));
        model.addAttribute("chosenSections", accounts.sections(id));
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return EDIT;
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @PathVariable Long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Runnable renaming = () -> staff.rename(actor, id, form.displayName());
        return after(renaming, "account.notice.renamed", result, response, redirect);
    }

    @PostMapping("/role")
    String changeRole(
            Actor actor,
            @PathVariable Long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Runnable change = () -> Optional.ofNullable(form.role()).ifPresent(role -> staff.changeRole(actor, id, role));
        return after(change, "account.notice.role", result, response, redirect);
    }

    @PostMapping("/sections")
    String limit(
            Actor actor,
            @PathVariable Long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return after(() -> staff.limit(actor, id, form.limit()), "account.notice.sections", result, response, redirect);
    }

    @PostMapping("/password")
    String resetPassword(
            Actor actor,
            @PathVariable Long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Runnable reset = () -> staff.resetPassword(actor, id, form.newPassword(), "");
        return after(reset, "account.notice.password", result, response, redirect);
    }

    @PostMapping("/access")
    String changeAccess(
            Actor actor,
            @PathVariable Long id,
            @RequestParam boolean allowed,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return allowed
                ? after(() -> staff.enable(actor, id), "account.notice.enabled", result, response, redirect)
                : after(() -> staff.disable(actor, id), "account.notice.disabled", result, response, redirect);
    }

    private static String after(
            Runnable command,
            String notice,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return EDIT;
        }
        try {
            command.run();
        } catch (AccountRefused refused) {
            refused.showIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return EDIT;
        }
        redirect.addFlashAttribute("message", notice);
        return "redirect:/admin/accounts/{id}";
    }
}
