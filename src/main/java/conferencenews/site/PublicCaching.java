package conferencenews.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages for everybody may be kept but are asked about each time; what a session or a form makes personal is not kept at
 * all, as Spring Security has it.
 */
class PublicCaching extends OncePerRequestFilter {

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
        return Personal.PATHS.stream().anyMatch(path::startsWith) || Personal.hasSession(request);
    }
}
