package conferencenews.pagecache;

import conferencenews.viewcount.CountedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A page as it was rendered, and how long that holds. */
final class RenderedPage {

    private static final Set<Integer> BRIEF = Set.of(
            HttpServletResponse.SC_MOVED_PERMANENTLY, HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_GONE);
    private static final Duration BRIEFLY = Duration.ofSeconds(5);
    private static final int OVERHEAD_BYTES = 1_500;
    private static final String HTML = "text/html";

    /** What may be kept for everybody, parameters apart. */
    private static final Set<String> TYPES = Set.of(
            HTML,
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/xml",
            "text/calendar",
            "text/plain");

    private final int status;
    private final boolean error;
    private final @Nullable String contentType;
    private final List<Map.Entry<String, String>> headers;
    private final PageText text;
    private final String fingerprint;
    private final boolean forEverybody;
    private final @Nullable CountedPage counted;
    private final Validity validity;
    private volatile @Nullable GzipText gzip;
    private volatile Instant publicUntil;
    private volatile Instant lastModified;

    RenderedPage(
            int status,
            boolean error,
            @Nullable String contentType,
            List<Map.Entry<String, String>> headers,
            byte[] body,
            @Nullable CountedPage counted,
            Validity validity) {
        this.status = status;
        this.error = error;
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.counted = status == HttpServletResponse.SC_OK ? counted : null;
        this.text = this.counted == null ? PageText.of(body) : PageText.counted(body);
        this.fingerprint = text.fingerprint();
        this.validity = this.counted != null ? validity.ofArticle() : isBrief() ? validity.atMost(BRIEFLY) : validity;
        this.forEverybody = mayBeShared();
        this.publicUntil = this.counted == null ? Instant.MAX : this.counted.publicUntil();
        this.lastModified = validity.from().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Stands in the place of a former one. Where the text is another, it is at least a second younger: HTTP knows no
     * smaller unit, and nobody may keep the former one.
     */
    void replaces(RenderedPage former) {
        Instant earliest = former.lastModified.plusSeconds(1);
        if (fingerprint.equals(former.fingerprint)) {
            lastModified = former.lastModified;
        } else if (lastModified.isBefore(earliest)) {
            lastModified = earliest;
        }
    }

    /** Since when it reads as it does, in whole seconds; null for HTML, whose view number changes all the time. */
    @Nullable
    Instant lastModified() {
        return HTML.equals(mediaType()) ? null : lastModified;
    }

    /** Whether other visitors may get it, too. */
    boolean isForEverybody() {
        return forEverybody;
    }

    /** Anybody can make up addresses that lead nowhere: such answers are kept for seconds, apart from pages. */
    boolean isBrief() {
        return BRIEF.contains(status);
    }

    /** Whether only the status is known; the container has the page for it made. */
    boolean isError() {
        return error;
    }

    /** Whether the site itself failed. */
    boolean isFailure() {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    boolean holds(long generation, Instant now) {
        return validity.holds(generation, now);
    }

    /** Whether it may be sent while nothing newer can be had. */
    boolean isBetterThanNothing(Instant now) {
        return now.isBefore(publicUntil);
    }

    void becomesNonPublicAt(Instant publicUntil) {
        this.publicUntil = publicUntil;
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    @Nullable
    CountedPage counted() {
        return counted;
    }

    String fingerprint() {
        return fingerprint;
    }

    byte[] plain(ViewDigits digits) {
        return text.with(digits);
    }

    byte[] gzip(ViewDigits digits) {
        GzipText compressed = gzip;
        if (compressed == null || !compressed.isFor(digits)) {
            compressed = new GzipText(text, digits);
            gzip = compressed;
        }
        return compressed.with(digits);
    }

    /** About so many bytes of memory, the compressed text included. */
    int weight() {
        return text.length() + text.length() / 2 + OVERHEAD_BYTES;
    }

    private @Nullable String mediaType() {
        int end = contentType == null ? -1 : contentType.indexOf(';');
        return end < 0 ? contentType : contentType.substring(0, end);
    }

    private boolean mayBeShared() {
        return !error
                && (status == HttpServletResponse.SC_OK || isBrief())
                && (contentType == null || TYPES.contains(mediaType()))
                && header(HttpHeaders.SET_COOKIE) == null
                && "no-cache".equals(header(HttpHeaders.CACHE_CONTROL));
    }

    private @Nullable String header(String name) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }
}
