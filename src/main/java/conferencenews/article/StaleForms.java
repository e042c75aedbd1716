package conferencenews.article;

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

    @ExceptionHandler({
        Conflict.class,
        DuplicateKeyException.class,
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class
    })
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(Model model) {
        return "admin/article/stale";
    }
}
