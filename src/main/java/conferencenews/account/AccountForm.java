package conferencenews.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of one account send: each of their forms only its own fields. */
record AccountForm(
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable String current,
        @Nullable String password,
        @Nullable String repeated,
        @Nullable Boolean limited,
        @Nullable Set<Long> sections) {

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null, null, null);
    }

    String currentPassword() {
        return current == null ? "" : current;
    }

    SectionLimit limit() {
        return SectionLimit.of(Boolean.TRUE.equals(limited), sections);
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "AccountForm[" + displayName + ", " + role + "]";
    }
}
