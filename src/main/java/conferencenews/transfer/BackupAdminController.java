package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives administrators the backup of a site that runs. */
@Controller
class BackupAdminController {

    private static final String PATH = "/admin/backup";
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final Backup backup;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Site site;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    BackupAdminController(
            Backup backup,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Site site,
            Clock clock) {
        this.backup = backup;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return "admin/transfer/backup";
    }

    /** One at a time: each holds a connection to the database until the reader has taken the rows. */
    @PostMapping(PATH)
    @Nullable
    String download(Actor actor, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        actor.require(Role.ADMINISTRATOR);
        if (!busy.compareAndSet(false, true)) {
            flash.addFlashAttribute("problem", "admin.backup.busy");
            return "redirect:" + PATH;
        }
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new BackedUp(actor.id())));
            backup.write(() -> begin(response));
            return null;
        } catch (BackupRefused refused) {
            if (response.isCommitted()) {
                throw refused; // the download breaks off, so that nobody takes it for whole
            }
            flash.addFlashAttribute("problem", "admin.backup.refused");
            flash.addFlashAttribute("problemArguments", new Object[] {refused.getMessage()});
            return "redirect:" + PATH;
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException(String.valueOf(failed.getMessage()), failed);
        } finally {
            busy.set(false);
        }
    }

    private OutputStream begin(HttpServletResponse response) throws IOException {
        String name = "backup-" + IN_NAME.format(ZonedDateTime.ofInstant(clock.instant(), site.zone())) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getOutputStream();
    }

    /** Somebody took the whole site away with them. */
    record BackedUp(@Nullable Long actor) implements Audited {

        @Override
        public String action() {
            return "backed-up";
        }

        @Override
        public String subject() {
            return "site";
        }
    }
}
