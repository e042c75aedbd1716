package conferencenews.pagecache;

import conferencenews.viewcount.CountedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer held back until it is known what becomes of it. */
final class BufferedPage extends ContentCachingResponseWrapper {

    /** Set at each answer anew. */
    private static final Set<String> NOT_PART_OF_PAGE = Set.of("content-type", "content-length", "vary");

    private final Set<String> setBefore;
    private boolean error;

    BufferedPage(HttpServletResponse response) {
        super(response);
        this.setBefore = Set.copyOf(response.getHeaderNames());
    }

    /** As a header like others: the container keeps it apart. */
    @Override
    public void setLocale(Locale locale) {
        setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    }

    @Override
    public void sendError(int status) {
        error = true;
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        setStatus(status);
        setHeader(HttpHeaders.LOCATION, location);
    }

    RenderedPage page(HttpServletRequest request, Validity validity) {
        List<Map.Entry<String, String>> headers = getHeaderNames().stream()
                .distinct()
                .filter(name -> !setBefore.contains(name) && !NOT_PART_OF_PAGE.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> getHeaders(name).stream().map(value -> Map.entry(name, value)))
                .toList();
        return new RenderedPage(
                getStatus(),
                error,
                getContentType(),
                headers,
                getContentAsByteArray(),
                CountedPage.of(request),
                validity);
    }
}
