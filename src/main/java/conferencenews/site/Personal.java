package conferencenews.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What makes an answer one person's own: an address behind the login or given to one, a question, or a session. */
public final class Personal {

    /** The beginnings of such addresses, behind the language's prefix. */
    public static final List<String> PATHS =
            List.of("/admin", "/login", "/logout", "/setup", "/actuator", "/search", "/shared/", "/agreements");

    /** Spring Session's name of it. */
    private static final String SESSION_COOKIE = "SESSION";

    private Personal() {}

    /** Whether there is a session's cookie; nobody has looked whether it is a valid one. */
    public static boolean hasSession(HttpServletRequest request) {
        if (request.getHeader("Cookie") == null || request.getCookies() == null) {
            return false;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(SESSION_COOKIE)) {
                return true;
            }
        }
        return false;
    }
}
