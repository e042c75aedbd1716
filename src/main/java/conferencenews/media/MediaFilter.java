package conferencenews.media;

import conferencenews.site.Personal;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives visitors public files before anything else has to work; all other requests go on. */
class MediaFilter implements Filter {

    private final MediaFiles files;
    private final MediaSender sender;

    MediaFilter(MediaFiles files, MediaSender sender) {
        this.files = files;
        this.sender = sender;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        MediaFile file = file((HttpServletRequest) request);
        if (file != null && sender.has(file)) {
            sender.sendPublic(file, (HttpServletRequest) request, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private @Nullable MediaFile file(HttpServletRequest request) {
        boolean asked = request.getRequestURI().startsWith(MediaAddress.START)
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        return asked && !Personal.hasSession(request)
                ? MediaAddress.hash(request.getRequestURI())
                        .map(files::findPublic)
                        .orElse(null)
                : null;
    }
}
