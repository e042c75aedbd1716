package conferencenews.account;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is logged in, as the session keeps it; void once the account's rights version is another.
 *
 * @param sections those the account works in, as {@link StaleSessionFilter} finds them at each request; null for all
 */
record SignedIn(
        Long id,
        String username,
        String name,
        Role role,
        int rightsVersion,
        @Nullable Set<Long> sections) implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(Account account) {
        return new SignedIn(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.rightsVersion(),
                Set.of());
    }

    /** Who sends the request at hand; null for a visitor. */
    static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    Actor actor() {
        return new Actor(id, name, role, sections);
    }

    SignedIn reaching(@Nullable Set<Long> sections) {
        return new SignedIn(id, username, name, role, rightsVersion, sections);
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    }

    /** The key of the account's sessions. */
    @Override
    public String getName() {
        return username;
    }
}
