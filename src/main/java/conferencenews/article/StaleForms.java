package conferencenews.article;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A command given on a page that somebody else's command has made old: 409, nothing done, and how to go on. */
@ControllerAdvice
class StaleForms {

    private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d+)");

    @ExceptionHandler({
        Conflict.class,
        DuplicateKeyException.class,
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class
    })
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(HttpServletRequest request, Model model) {
        Matcher article = ARTICLE.matcher(request.getRequestURI());
        model.addAttribute("id", article.find() ? article.group(1) : null);
        return "admin/article/stale";
    }
}
