package conferencenews.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A form of the desk that was sent with the token of an ended session, as it was filled in. */
record StaleForm(String path, Map<String, List<String>> fields) {

    /** Null where there is nothing to send again: other pages' forms, passwords, and what another site made somebody send. */
    static @Nullable StaleForm of(HttpServletRequest request) {
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        int prefix = request.getContextPath().length();
        String path = uri.length() < prefix ? "" : uri.substring(prefix);
        boolean isDesk = request.getMethod().equals("POST") && path.startsWith("/admin/");
        if (!isDesk || !isSentByOurPage(request) || hasPassword(request)) {
            return null;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        return fields.isEmpty() ? null : new StaleForm(path, fields);
    }

    /** One click on the button must not give a command that another site thought of. */
    private static boolean isSentByOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && Objects.equals(URI.create(origin).getAuthority(), request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean hasPassword(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }
}
