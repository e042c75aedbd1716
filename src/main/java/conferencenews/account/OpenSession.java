package conferencenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes a request's session belong to an account. */
@Component
class OpenSession {

    static final String BROWSER = "browser";

    private final SessionAuthenticationStrategy strategy;
    private final SecurityContextRepository contexts;

    OpenSession(SessionAuthenticationStrategy strategy, SecurityContextRepository contexts) {
        this.strategy = strategy;
        this.contexts = contexts;
    }

    /** Changes the session's id and form token, so that neither can have been planted. */
    void of(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = signedIn.authentication();
        strategy.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(BROWSER, Browser.of(request.getHeader("User-Agent")));
    }
}
