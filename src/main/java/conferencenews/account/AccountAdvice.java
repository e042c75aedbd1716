package conferencenews.account;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
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
}
