package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where the page being shown was asked for.
 *
 * @param path without the language prefix, encoded as it came
 */
public record Address(String path, @Nullable String query) {

    static Address of(HttpServletRequest request) {
        return new Address(
                request.getRequestURI().substring(request.getContextPath().length()), request.getQueryString());
    }

    /** The same page behind another language's prefix. */
    public String behind(String prefix) {
        return prefix + path + (query == null ? "" : "?" + query);
    }

    /** Whether this is that path or one below it. */
    public boolean isWithin(String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
