package conferencenews.account;

import org.jspecify.annotations.Nullable;

/** The input from which an account is made. */
record NewAccount(String username, String displayName, Role role, String password, String repeated) {

    NewAccount(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable Role role,
            @Nullable String password,
            @Nullable String repeated) {
        this.username = username == null ? "" : AccountRules.normalised(username);
        this.displayName = displayName == null ? "" : displayName.strip();
        this.role = role == null ? Role.CONTRIBUTOR : role;
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    static NewAccount empty() {
        return new NewAccount(null, null, null, null, null);
    }

    NewAccount as(Role role) {
        return new NewAccount(username, displayName, role, password, repeated);
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeated);
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + role + "]";
    }
}
