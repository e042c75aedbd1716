package conferencenews.account;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in, as the session keeps it; void once the account's rights version is another. */
record SignedIn(Long id, String username, String name, Role role, int rightsVersion)
        implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(Account account) {
        return new SignedIn(
                account.id(), account.username(), account.displayName(), account.role(), account.rightsVersion());
    }

    /** Who sends the request at hand; null for a visitor. */
    static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    Actor actor() {
        return new Actor(id, name, role);
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
