package conferencenews.pagecache;

import conferencenews.viewcount.CountedPage;
import conferencenews.viewcount.Verdict;
import conferencenews.viewcount.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends rendered pages: counts the view, fills in the number, answers those who have the page already. */
@Component
class PageSender {

    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*");
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final ViewDigits NONE = new ViewDigits(new byte[0], new byte[0]);

    private final Views views;

    PageSender(Views views) {
        this.views = views;
    }

    /** @param staff whether somebody who works here asks; such requests are no views */
    void send(RenderedPage page, HttpServletRequest request, HttpServletResponse response, boolean staff)
            throws IOException {
        if (page.isError()) {
            response.sendError(page.status());
            return;
        }
        CountedPage counted = page.counted();
        if (counted == null) {
            send(page, NONE, "", request, response);
            return;
        }
        Verdict verdict = views.view(counted.article(), request, staff || counted.staff());
        response.setHeader(Verdict.HEADER, verdict.header());
        long number = views.shown(counted.article());
        send(page, ViewDigits.of(number, counted.locale()), "-" + number, request, response);
    }

    private static void send(
            RenderedPage page,
            ViewDigits digits,
            String version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        setHeaders(page, response);
        if (page.isForEverybody()) {
            boolean gzip = acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (page.status() == HttpServletResponse.SC_OK) {
                String tag = '"' + page.fingerprint() + version + (gzip ? "-gzip\"" : "\"");
                response.setHeader(HttpHeaders.ETAG, tag);
                if (isKnown(page, tag, request, response)) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return;
                }
            }
            if (gzip) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            write(gzip ? page.gzip(digits) : page.plain(digits), request, response);
        } else {
            write(page.plain(digits), request, response);
        }
    }

    private static void setHeaders(RenderedPage page, HttpServletResponse response) {
        response.setStatus(page.status());
        if (page.contentType() != null) {
            response.setContentType(page.contentType());
        }
        List<Map.Entry<String, String>> headers = page.headers();
        for (int i = 0; i < headers.size(); i++) {
            response.setHeader(headers.get(i).getKey(), headers.get(i).getValue());
        }
    }

    private static void write(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.setBufferSize(BUFFER_BYTES);
            response.getOutputStream().write(body);
        }
    }

    /** RFC 9110, 12.5.3: named, and not with a weight of zero. */
    static boolean acceptsGzip(@Nullable String accepted) {
        int at = accepted == null ? -1 : accepted.indexOf("gzip");
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        String weighed = accepted.substring(at, end < 0 ? accepted.length() : end);
        return weighed.indexOf(';') < 0 || !REFUSED.matcher(weighed).matches();
    }

    /** RFC 9110, 13.2.2: dates count only for who names no tag. */
    private static boolean isKnown(
            RenderedPage page, String tag, HttpServletRequest request, HttpServletResponse response) {
        Instant modified = page.lastModified();
        if (modified != null) {
            response.setDateHeader(HttpHeaders.LAST_MODIFIED, modified.toEpochMilli());
        }
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known == null && modified != null
                ? isNotNewer(modified, request.getHeader(HttpHeaders.IF_MODIFIED_SINCE))
                : isKnown(tag, known);
    }

    /** A date that is none is no condition (RFC 9110, 13.1.3). */
    static boolean isNotNewer(Instant modified, @Nullable String since) {
        try {
            return since != null && !modified.isAfter(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since, Instant::from));
        } catch (DateTimeParseException strange) {
            return false;
        }
    }

    /** RFC 9110, 13.1.2: the comparison is the weak one. */
    static boolean isKnown(String tag, @Nullable String known) {
        if (known == null) {
            return false;
        }
        int at = known.indexOf(tag);
        return at >= 0 || known.strip().equals("*");
    }
}
