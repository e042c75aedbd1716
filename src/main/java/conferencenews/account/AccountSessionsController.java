package conferencenews.account;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in, for administrators. */
@Controller
@RequestMapping("/admin/accounts/{id:\\d{1,18}}/sessions")
class AccountSessionsController {

    private final Staff staff;

    AccountSessionsController(Staff staff) {
        this.staff = staff;
    }

    /** Ends all sessions but the administrator's own at hand. */
    @PostMapping
    String endAll(Actor actor, @PathVariable Long id, HttpSession session, RedirectAttributes redirect) {
        staff.endSessions(actor, id, session.getId());
        redirect.addFlashAttribute("message", "account.notice.others-sessions");
        return "redirect:/admin/accounts/{id}";
    }

    @PostMapping("/{key:[0-9a-f]{32}}")
    String end(Actor actor, @PathVariable Long id, @PathVariable String key, RedirectAttributes redirect) {
        staff.endSession(actor, id, key);
        redirect.addFlashAttribute("message", "account.notice.session");
        return "redirect:/admin/accounts/{id}";
    }
}
