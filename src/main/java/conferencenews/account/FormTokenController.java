package conferencenews.account;

import java.util.Objects;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A form that has been open for longer than its session gets the token of the new one here, and is saved as it is. */
@Controller
class FormTokenController {

    @GetMapping("/admin/form-token")
    @ResponseBody
    FormToken token(Actor actor, CsrfToken token) {
        return new FormToken(token.getToken(), Objects.requireNonNull(actor.id()));
    }

    /** @param account whose session it is: a form goes on only for the one who filled it in */
    record FormToken(String token, long account) {}
}
