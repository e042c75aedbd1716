package conferencenews.audit;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AuditAdminController {

    private static final int LAST_PAGE = 10_000;

    private final AuditLog log;

    AuditAdminController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/admin/audit")
    String entries(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        actor.require(Role.ADMINISTRATOR);
        if (page < 1 || page > LAST_PAGE) {
            throw new PageNotFound();
        }
        List<AuditRow> rows = log.page(page);
        model.addAttribute("entries", rows.stream().limit(AuditLog.PAGE_SIZE).toList());
        model.addAttribute("list", new Paging(page, rows.size() > AuditLog.PAGE_SIZE, page > 1));
        return "admin/audit/entries";
    }

    record Paging(int number, boolean hasNext, boolean hasPrevious) {}
}
