package conferencenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the 403 page says.
 *
 * @param reason the message key of the explanation
 * @param roleKey the message key of the role that could, for the explanations that name it
 */
public record Refusal(String reason, @Nullable String roleKey) {

    private static final String ATTRIBUTE = Refusal.class.getName();

    /** The request's form belongs to an ended session. */
    static Refusal stale() {
        return new Refusal("account.refusal.stale", null);
    }

    static Refusal needs(Role role) {
        return new Refusal("account.refusal.role", role.key());
    }

    static @Nullable Refusal of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Refusal refusal ? refusal : null;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
