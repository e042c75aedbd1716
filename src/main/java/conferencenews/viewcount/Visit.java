package conferencenews.viewcount;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What counting knows of a request.
 *
 * @param header the value of a header by its name, null when absent
 * @param address the client's, proxies taken away
 * @param staff whether somebody is signed in
 */
record Visit(String method, Function<String, @Nullable String> header, String address, boolean staff) {

    static Visit of(HttpServletRequest request, String address, boolean staff) {
        return new Visit(request.getMethod(), request::getHeader, address, staff);
    }

    String userAgent() {
        return text("User-Agent");
    }

    String acceptLanguage() {
        return text("Accept-Language");
    }

    boolean isPrefetch() {
        return isAhead("Purpose")
                || isAhead("X-Purpose")
                || isAhead("X-Moz")
                || text("Sec-Purpose").toLowerCase(Locale.ROOT).contains("prefetch");
    }

    /** Browsers that do not say how they got here are believed. */
    boolean isNavigation() {
        return isAbsentOr("Sec-Fetch-Mode", "navigate") && isAbsentOr("Sec-Fetch-Dest", "document");
    }

    /** Global Privacy Control, or the older Do Not Track. */
    boolean asksForPrivacy() {
        return text("Sec-GPC").equals("1") || text("DNT").equals("1");
    }

    private boolean isAhead(String name) {
        String purpose = text(name);
        return purpose.equalsIgnoreCase("prefetch")
                || purpose.equalsIgnoreCase("preview")
                || purpose.equalsIgnoreCase("instant");
    }

    private boolean isAbsentOr(String name, String expected) {
        String value = header.apply(name);
        return value == null || value.strip().equalsIgnoreCase(expected);
    }

    private String text(String name) {
        String text = header.apply(name);
        return text == null ? "" : text.strip();
    }
}
