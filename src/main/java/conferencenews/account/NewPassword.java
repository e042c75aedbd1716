package conferencenews.account;

import org.jspecify.annotations.Nullable;

/** A password typed twice. */
record NewPassword(String password, String repeated) {

    NewPassword(@Nullable String password, @Nullable String repeated) {
        this.password = password == null ? "" : password;
        this.repeated = repeated == null ? "" : repeated;
    }

    static NewPassword of(String password) {
        return new NewPassword(password, password);
    }

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
