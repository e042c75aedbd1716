package conferencenews.account;

import org.jspecify.annotations.Nullable;

/** What the pages of one account send: each of their forms only its own fields. */
record AccountForm(
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable String current,
        @Nullable String password,
        @Nullable String repeated) {

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null);
    }

    String currentPassword() {
        return current == null ? "" : current;
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "AccountForm[" + displayName + ", " + role + "]";
    }
}
