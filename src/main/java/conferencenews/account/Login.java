package conferencenews.account;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a name and a password; takes the same time whatever is wrong. */
@Component
class Login {

    private final Accounts accounts;
    private final LoginAttempts attempts;
    private final PasswordEncoder passwords;
    private final String hashOfNobody;

    Login(Accounts accounts, LoginAttempts attempts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody"));
    }

    /** @throws LoginRefused if they are not right, the account is disabled or too many attempts failed lately */
    SignedIn check(String username, String password, String address) {
        attempts.begin(username, address);
        Optional<Account> account = accounts.findByUsername(storable(username));
        boolean right = passwords.matches(
                possible(password), account.map(Account::passwordHash).orElse(hashOfNobody));
        SignedIn signedIn = account.filter(found -> right && !found.isDisabled())
                .map(SignedIn::of)
                .orElseThrow(LoginRefused::wrong);
        attempts.succeeded(username);
        return signedIn;
    }

    /** No account has another name, and a database may refuse to compare one with a control character. */
    private static String storable(String username) {
        String name = AccountRules.normalised(username);
        return AccountRules.isUsername(name) ? name : "";
    }

    private static String possible(String password) {
        return password.length() > 2 * AccountRules.LONGEST_PASSWORD ? "" : password;
    }
}
