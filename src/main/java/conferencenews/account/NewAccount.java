package conferencenews.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The input from which an account is made. */
record NewAccount(
        String username,
        String displayName,
        Role role,
        String password,
        String repeated,
        Boolean limited,
        Set<Long> sections) {

    NewAccount(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable Role role,
            @Nullable String password,
            @Nullable String repeated,
            @Nullable Boolean limited,
            @Nullable Set<Long> sections) {
        this.username = username == null ? "" : AccountRules.normalised(username);
        this.displayName = displayName == null ? "" : displayName.strip();
        this.role = role == null ? Role.CONTRIBUTOR : role;
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
        this.limited = Boolean.TRUE.equals(limited);
        this.sections = sections == null ? Set.of() : sections;
    }

    /** Not limited to any sections. */
    NewAccount(String username, String displayName, Role role, String password, String repeated) {
        this(username, displayName, role, password, repeated, false, null);
    }

    static NewAccount empty() {
        return new NewAccount(null, null, null, null, null, false, null);
    }

    NewAccount as(Role role) {
        return new NewAccount(username, displayName, role, password, repeated, limited, sections);
    }

    SectionLimit limit() {
        return SectionLimit.of(limited, sections);
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + role + "]";
    }
}
