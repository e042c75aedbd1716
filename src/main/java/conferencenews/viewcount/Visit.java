package conferencenews.viewcount;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counting knows of a request.
 *
 * @param header the value of a header by its name, null when absent
 * @param address the client's, proxies taken away
 * @param staff whether somebody is signed in
 */
record Visit(String method, Function<String, @Nullable String> header, String address, boolean staff) {

    private static final Set<String> AHEAD = Set.of("prefetch", "preview", "instant");

    static Visit of(HttpServletRequest request, String address, boolean staff) {
        return new Visit(request.getMethod(), request::getHeader, address, staff);
    }

    String userAgent() {
        return text("User-Agent").strip();
    }

    String acceptLanguage() {
        return text("Accept-Language").strip();
    }

    boolean isPrefetch() {
        return lower("Sec-Purpose").contains("prefetch")
                || Stream.of("Purpose", "X-Purpose", "X-Moz").map(this::lower).anyMatch(AHEAD::contains);
    }

    /** Browsers that do not say how they got here are believed. */
    boolean isNavigation() {
        return isAbsentOr("Sec-Fetch-Mode", "navigate") && isAbsentOr("Sec-Fetch-Dest", "document");
    }

    private boolean isAbsentOr(String name, String expected) {
        return header.apply(name) == null || lower(name).equals(expected);
    }

    private String lower(String name) {
        return text(name).strip().toLowerCase(Locale.ROOT);
    }

    private String text(String name) {
        String text = header.apply(name);
        return text == null ? "" : text;
    }
}
