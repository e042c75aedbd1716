package conferencenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows of the one who asks for it. */
@ControllerAdvice
class AccountAdvice {

    @ModelAttribute("signedIn")
    @Nullable
    Actor signedIn() {
        SignedIn signedIn = SignedIn.current();
        return signedIn == null ? null : signedIn.actor();
    }

    @ModelAttribute("refusal")
    @Nullable
    Refusal refusal(HttpServletRequest request) {
        return Refusal.of(request);
    }

    @ExceptionHandler
    void notAllowed(NotAllowed refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal.needs(refused.needed()).send(request, response);
    }
}
