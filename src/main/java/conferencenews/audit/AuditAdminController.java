package conferencenews.audit;

import conferencenews.account.Account;
import conferencenews.account.Accounts;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Csv;
import conferencenews.site.Dates;
import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done, for administrators: as pages, and as a file. */
@Controller
class AuditAdminController {

    /** Further back one goes by days. */
    private static final int LAST_PAGE = 1_000;

    private final AuditLog log;
    private final Accounts accounts;
    private final Dates dates;

    AuditAdminController(AuditLog log, Accounts accounts, Dates dates) {
        this.log = log;
        this.accounts = accounts;
        this.dates = dates;
    }

    @ModelAttribute("filter")
    AuditFilter filter(
            Actor actor,
            @RequestParam(name = "actor", defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        actor.require(Role.ADMINISTRATOR);
        return AuditFilter.of(who, action, subject, number, from, until);
    }

    @GetMapping("/admin/audit")
    String entries(
            @ModelAttribute(name = "filter", binding = false) AuditFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new PageNotFound();
        }
        List<AuditRow> rows = log.page(filter, page);
        boolean more = rows.size() > AuditLog.PAGE_SIZE && page < LAST_PAGE;
        model.addAttribute("entries", rows.stream().limit(AuditLog.PAGE_SIZE).toList());
        model.addAttribute("list", new Paging(page, more, page > 1));
        model.addAttribute("people", accounts.inOrder().stream().map(Person::of).toList());
        model.addAttribute("actions", log.actions());
        model.addAttribute("subjects", log.subjects());
        return "admin/audit/entries";
    }

    @GetMapping("/admin/audit.csv")
    void file(@ModelAttribute(name = "filter", binding = false) AuditFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType(Csv.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Csv csv = new Csv(response.getWriter());
        csv.row("When", "Username", "Name", "Action", "Subject", "Number", "Detail");
        log.each(
                filter,
                row -> csv.row(
                        dates.iso(row.at()),
                        Objects.requireNonNullElse(row.username(), AuditFilter.SYSTEM),
                        Objects.requireNonNullElse(row.actor(), AuditFilter.SYSTEM),
                        row.action(),
                        row.subject(),
                        Objects.requireNonNullElse(row.subjectId(), ""),
                        row.detail()));
    }

    record Paging(int number, boolean hasNext, boolean hasPrevious) {}

    /** Somebody to choose; the value is that of the filter. */
    record Person(String value, String name) {

        static Person of(Account account) {
            return new Person(String.valueOf(account.id()), account.displayName() + " (" + account.username() + ")");
        }
    }
}
