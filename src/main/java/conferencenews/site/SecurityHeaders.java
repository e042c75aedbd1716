package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The headers of every answer, whoever gives it; nothing inline, nothing from elsewhere, no framing. */
public final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> HEADERS = headers();

    private SecurityHeaders() {}

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Pages of this site may show the answer in a frame. */
    public static void allowOwnFrames(HttpServletResponse response) {
        response.setHeader(POLICY, policy().replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }

    /** The answer may show pages of this site in frames. */
    public static void allowFraming(HttpServletResponse response) {
        response.setHeader(POLICY, policy() + "; frame-src 'self'");
    }

    private static String policy() {
        return Objects.requireNonNull(HEADERS.get(POLICY));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                POLICY,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        return headers;
    }
}
