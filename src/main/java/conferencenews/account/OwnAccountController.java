package conferencenews.account;

import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own name, password and sessions. */
@Controller
@RequestMapping("/admin/account")
class OwnAccountController {

    private static final String PAGE = "admin/account/own";
    private static final String DONE = "redirect:/admin/account";

    private final Accounts accounts;
    private final Staff staff;
    private final OwnSessions ownSessions;
    private final OpenSession openSession;

    OwnAccountController(Accounts accounts, Staff staff, OwnSessions ownSessions, OpenSession openSession) {
        this.accounts = accounts;
        this.staff = staff;
        this.ownSessions = ownSessions;
        this.openSession = openSession;
    }

    @ModelAttribute
    void account(Actor actor, HttpSession session, Model model) {
        Account account = accounts.findById(actor.id()).orElseThrow(PageNotFound::new);
        model.addAttribute("account", account);
        model.addAttribute("sessions", ownSessions.of(account.username(), session.getId()));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return PAGE;
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Problems.requireReadable(result);
        try {
            renew(staff.rename(actor, actor.id(), form.displayName()), request, response);
            return done("account.notice.renamed", redirect);
        } catch (AccountRefused refused) {
            return again(refused, result, response);
        }
    }

    @PostMapping("/password")
    String changePassword(
            Actor actor,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Problems.requireReadable(result);
        try {
            String session = request.getSession().getId();
            renew(
                    staff.changeOwnPassword(actor, form.currentPassword(), form.newPassword(), session),
                    request,
                    response);
            return done("account.notice.own-password", redirect);
        } catch (AccountRefused refused) {
            return again(refused, result, response);
        }
    }

    /** Ends all sessions but this one. */
    @PostMapping("/sessions")
    String endOthers(Actor actor, HttpSession session, RedirectAttributes redirect) {
        staff.endSessions(actor, actor.id(), session.getId());
        return done("account.notice.sessions", redirect);
    }

    @PostMapping("/sessions/{key:[0-9a-f]{32}}")
    String end(Actor actor, @PathVariable String key, RedirectAttributes redirect) {
        staff.endSession(actor, actor.id(), key);
        return done("account.notice.session", redirect);
    }

    private void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        openSession.of(SignedIn.of(account), request, response);
    }

    private static String done(String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", notice);
        return DONE;
    }

    private static String again(AccountRefused refused, BindingResult result, HttpServletResponse response) {
        refused.showIn(result);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }
}
