package conferencenews.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads to the login page who may see more after it, and says to others why not. */
@Component
class AccessRefused implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Set<String> LOGIN_AGAIN = Set.of("/login", "/logout");

    private final Setup setup;

    AccessRefused(Setup setup) {
        this.setup = setup;
    }

    /** Nobody is logged in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (path(request).startsWith("/admin")) {
            response.sendRedirect(request.getContextPath() + (setup.isOpen() ? "/setup" : "/login"));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The form token is wrong, or the role. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (!(reason instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (LOGIN_AGAIN.contains(path(request))) {
            response.sendRedirect(request.getContextPath() + "/login?stale");
        } else {
            request.getRequestDispatcher(StaleFormController.PATH).forward(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
