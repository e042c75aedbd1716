package conferencenews.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the language from the path. The prefix becomes the request's context path, so that routes, links, redirects and
 * security rules are written once and hold in every language.
 */
class LanguageFilter extends OncePerRequestFilter {

    static final String LANGUAGE = LanguageFilter.class.getName() + ".language";

    private final Site site;

    LanguageFilter(Site site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String language = languageOf(request);
        if (request.getRequestURI().equals(site.prefix(language))) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", site.prefix(language) + "/");
            response.setHeader("Cache-Control", "no-cache");
            return;
        }
        request.setAttribute(LANGUAGE, Locale.forLanguageTag(language));
        boolean prefixed = !language.equals(site.defaultLanguage());
        chain.doFilter(prefixed ? new PrefixedRequest(request, site.prefix(language)) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String languageOf(HttpServletRequest request) {
        if (request.getAttribute(LANGUAGE) instanceof Locale known) {
            return known.toLanguageTag();
        }
        String path = request.getRequestURI();
        return site.languages().stream()
                .skip(1)
                .filter(language -> startsWith(path, site.prefix(language)))
                .findFirst()
                .orElse(site.defaultLanguage());
    }

    private static boolean startsWith(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static final class PrefixedRequest extends HttpServletRequestWrapper {

        private final String prefix;

        PrefixedRequest(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getRequestURI() {
            boolean asSent = getDispatcherType() == DispatcherType.REQUEST;
            return asSent ? super.getRequestURI() : prefix + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return url.replace(url.indexOf("/", url.indexOf("//") + 2), url.length(), getRequestURI());
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
    }
}
