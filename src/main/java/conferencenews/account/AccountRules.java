package conferencenews.account;

import conferencenews.site.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** What usernames, names and passwords may be. */
final class AccountRules {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;
    static final int LONGEST_NAME = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,99}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private AccountRules() {}

    /** The one form in which a username is stored, compared and counted. */
    static String normalised(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    static void checkUsername(String username, Problems problems) {
        problems.check(!isUsername(username), "username", "account.username.invalid");
    }

    static void checkName(String name, Problems problems) {
        problems.check(name.isBlank(), "displayName", "account.name.missing")
                .check(isUnprintable(name), "displayName", "account.name.control")
                .check(name.length() > LONGEST_NAME, "displayName", "account.name.long");
    }

    /** Length counts, not composition (NIST SP 800-63B). */
    static void checkPassword(String username, NewPassword input, Problems problems) {
        String password = input.password();
        int length = password.codePointCount(0, password.length());
        problems.check(length < SHORTEST_PASSWORD || password.isBlank(), "password", "account.password.short")
                .check(length > LONGEST_PASSWORD, "password", "account.password.long")
                .check(isUnprintable(password), "password", "account.password.control")
                .check(
                        !username.isEmpty() && normalised(password).equals(username),
                        "password",
                        "account.password.username")
                .check(!password.equals(input.repeated()), "repeated", "account.password.different");
    }

    private static boolean isUnprintable(String text) {
        return UNPRINTABLE.matcher(text).find() || !PlainText.Check.isClean(text);
    }
}
