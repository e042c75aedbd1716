package conferencenews.account;

import conferencenews.site.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The local command {@code reset-password <username> [--password-stdin]}, for who has forgotten the last password. */
public final class ResetPassword {

    private static final String NAME = "reset-password";
    private static final String FROM_INPUT = "--password-stdin";
    private static final String USAGE = "Usage: reset-password <username> [--password-stdin]";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 20;

    private ResetPassword() {}

    public static boolean isAskedBy(String... arguments) {
        return Command.isAskedFor(NAME, arguments);
    }

    /** Returns the exit code: 0 when the password is set. */
    public static int run(String... arguments) {
        List<String> words = Command.words(arguments);
        if (words.size() != 2) {
            return Command.fail(USAGE);
        }
        boolean fromInput = Arrays.asList(arguments).contains(FROM_INPUT);
        String given = fromInput ? firstLine() : null;
        try (ConfigurableApplicationContext site = Command.start(Parts.class, arguments)) {
            return reset(site, AccountRules.normalised(words.get(1)), given);
        }
    }

    private static int reset(ConfigurableApplicationContext site, String username, @Nullable String given) {
        Account account = site.getBean(Accounts.class).findByUsername(username).orElse(null);
        if (account == null) {
            return Command.fail("There is no account with the username " + username + ".");
        }
        String password = given == null ? random() : given;
        try {
            site.getBean(Staff.class)
                    .resetPassword(Actor.SYSTEM, account.id(), NewPassword.of(password), "from the command line");
        } catch (AccountRefused refused) {
            return Command.fail("The password is refused: it needs " + AccountRules.SHORTEST_PASSWORD + " to "
                    + AccountRules.LONGEST_PASSWORD + " printable characters and must not be the username.");
        }
        System.out.println("The password of " + username + " is reset; all its sessions have ended.");
        if (given == null) {
            System.out.println("New password: " + password);
        }
        if (account.isDisabled()) {
            System.out.println("The account is disabled; an administrator can allow it to log in again.");
        }
        return 0;
    }

    private static String firstLine() {
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = input.readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without the letters and digits that look alike. */
    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        random.ints(RANDOM_LENGTH, 0, LETTERS.length()).forEach(place -> password.append(LETTERS.charAt(place)));
        return password.toString();
    }

    /** As much of the site as the command needs, each part only when it is asked for. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "conferencenews")
    @ConfigurationPropertiesScan("conferencenews")
    @ComponentScan({"conferencenews.site", "conferencenews.account", "conferencenews.audit"})
    static class Parts {}
}
