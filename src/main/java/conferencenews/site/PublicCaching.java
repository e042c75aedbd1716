package conferencenews.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages for everybody may be kept but are asked about each time; what a session or a form makes personal is not kept at
 * all, as Spring Security has it.
 */
class PublicCaching extends OncePerRequestFilter {

    /** Spring Session's name of it. */
    private static final String SESSION_COOKIE = "SESSION";

    private static final List<String> PERSONAL = List.of("/admin", "/login", "/logout", "/setup", "/actuator");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPersonal(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        chain.doFilter(request, response);
    }

    private boolean isPersonal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PERSONAL.stream().anyMatch(path::startsWith) || hasSession(request);
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(SESSION_COOKIE));
    }
}
