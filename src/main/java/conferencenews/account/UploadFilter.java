package conferencenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first look at a form's fields, with which the container would begin to store files: nothing is read
 * of what a visitor sends. Who is signed in and sends too much is led back to the page, which says so by the parameter
 * {@code refused}.
 */
class UploadFilter extends OncePerRequestFilter {

    private final AccessRefused refused;
    private final MultipartConfigElement limits;

    UploadFilter(AccessRefused refused, MultipartConfigElement limits) {
        this.refused = refused;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (SignedIn.current() == null) {
            refuse(new UnreadRequest(request), response);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > limits.getMaxRequestSize()) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            back(request, response, "too-large");
        } else {
            receive(request, response, chain);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParts();
        } catch (IllegalStateException tooMany) {
            back(request, response, "too-many");
            return;
        } catch (IOException | ServletException cut) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getMethod().equals("POST")) {
            refused.handle(request, response, new MissingCsrfTokenException(null));
        } else {
            refused.commence(request, response, new InsufficientAuthenticationException("Nobody is logged in"));
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        response.sendRedirect(request.getRequestURI() + "?refused=" + reason);
    }
}
