package conferencenews.frontpage;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Leads whoever decided on an old list of highlights to the new one. */
@ControllerAdvice(assignableTypes = {HighlightsAdminController.class, HighlightTimesController.class})
class StaleHighlights {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(HighlightsChanged changed, Model model) {
        model.addAttribute("language", changed.language());
        return "admin/frontpage/highlights-changed";
    }
}
