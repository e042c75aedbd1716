package conferencenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever comes with an ended session is a visitor like others. A session ends with its account's rights, too: a login
 * may overtake the deletion of sessions, so the account is asked; its sections with it.
 */
class StaleSessionFilter extends OncePerRequestFilter {

    private final PresentRights rights;
    private final CookieSerializer cookies;

    StaleSessionFilter(PresentRights rights, CookieSerializer cookies) {
        this.rights = rights;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            cookies.writeCookieValue(new CookieValue(request, response, ""));
        }
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null) {
            rights.of(signedIn.id())
                    .filter(present -> present.version() == signedIn.rightsVersion())
                    .ifPresentOrElse(
                            present -> act(signedIn.reaching(present.sections())),
                            () -> end(request.getSession(false)));
        }
        chain.doFilter(request, response);
    }

    /** For this request alone: the session keeps what it was opened with. */
    private static void act(SignedIn signedIn) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn.authentication()));
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
}
