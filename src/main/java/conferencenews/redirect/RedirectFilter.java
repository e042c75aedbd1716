package conferencenews.redirect;

import conferencenews.site.SecurityHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that answers. Only where nothing is at an address, and a former site had something there, the
 * answer is where that is now: a page of this site always comes first.
 */
class RedirectFilter extends OncePerRequestFilter {

    private final KnownRedirects known;
    private final RedirectHits hits;

    RedirectFilter(KnownRedirects known, RedirectHits hits) {
        this.known = known;
        this.hits = hits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Redirect redirect = redirect(request);
        if (redirect == null) {
            chain.doFilter(request, response);
            return;
        }
        WithoutMissingPage answer = new WithoutMissingPage(response);
        chain.doFilter(request, answer);
        if (answer.isMissing() && !response.isCommitted()) {
            hits.count(redirect.id());
            response.reset();
            SecurityHeaders.set(request, response);
            send(redirect, response);
        }
    }

    private @Nullable Redirect redirect(HttpServletRequest request) {
        RedirectTable table = known.present();
        if (table.isEmpty()
                || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return null;
        }
        return table.find(FormerAddress.of(request.getRequestURI(), request.getQueryString()));
    }

    private static void send(Redirect redirect, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (redirect.target() == null) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, redirect.target());
        }
    }
}
