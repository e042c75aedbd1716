package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.audit.AuditTrail;
import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A command given on a page that somebody else's command has made old: 409 and nothing done. The page says what was done
 * last and how the article stands, and gives the same command again if the person still wants it.
 */
@ControllerAdvice
class StaleForms {

    private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d{1,18})/(\\w+).*");
    private static final int SHOWN = 5;

    private final EditorPages pages;
    private final AuditTrail audit;

    StaleForms(EditorPages pages, AuditTrail audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @ExceptionHandler({
        Conflict.class,
        DuplicateKeyException.class,
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class
    })
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(HttpServletRequest request, @Nullable Actor actor, Model model) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher article = ARTICLE.matcher(path);
        if (actor != null && article.matches()) {
            describe(actor, Long.parseLong(article.group(1)), model);
            repeat(request, path, article.group(2), model);
        }
        return "admin/article/stale";
    }

    private void describe(Actor actor, long id, Model model) {
        try {
            pages.describe(actor, id, model);
            model.addAttribute("latest", audit.latest("article", id, SHOWN));
        } catch (PageNotFound gone) {
            model.addAttribute("id", null);
        } catch (InTrash trashed) {
            model.addAttribute("id", id);
            model.addAttribute("version", trashed.version());
        }
    }

    /** The command as it was given, but on the article as it stands now. */
    private static void repeat(HttpServletRequest request, String path, String command, Model model) {
        if (!request.getMethod().equals("POST") || request.getParameter("version") == null) {
            return;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        fields.put("version", List.of(String.valueOf(model.getAttribute("version"))));
        model.addAttribute("repeat", new FormFields(fields));
        model.addAttribute("repeatPath", path);
        model.addAttribute("command", command);
    }
}
