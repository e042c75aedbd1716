package conferencenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever comes with an ended session is a visitor like others. A session ends with its account's rights, too: a login
 * may overtake the deletion of sessions, so the account is asked.
 */
class StaleSessionFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final CookieSerializer cookies;

    StaleSessionFilter(Accounts accounts, CookieSerializer cookies) {
        this.accounts = accounts;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            cookies.writeCookieValue(new CookieValue(request, response, ""));
        }
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null && !isValid(signedIn)) {
            end(request.getSession(false));
        }
        chain.doFilter(request, response);
    }

    private boolean isValid(SignedIn signedIn) {
        return accounts.rightsVersion(signedIn.id())
                .filter(version -> version == signedIn.rightsVersion())
                .isPresent();
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
}
