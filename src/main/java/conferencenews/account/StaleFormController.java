package conferencenews.account;

import conferencenews.site.PageNotFound;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells whose form belongs to an ended session that nothing was saved, and keeps the form until it can be. */
@Controller
class StaleFormController {

    static final String PATH = "/login/stale-form";

    @RequestMapping(PATH)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String page(HttpServletRequest request, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new PageNotFound();
        }
        model.addAttribute("stale", StaleForm.of(request));
        return "account/stale-form";
    }
}
