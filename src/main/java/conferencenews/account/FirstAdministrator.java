package conferencenews.account;

import conferencenews.site.CannotStart;
import conferencenews.site.PageNotFound;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Creates the first administrator from the settings, before the server listens. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements SmartInitializingSingleton {

    private final AdministratorSettings settings;
    private final Staff staff;
    private final Setup setup;

    FirstAdministrator(AdministratorSettings settings, Staff staff, Setup setup) {
        this.settings = settings;
        this.staff = staff;
        this.setup = setup;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.password().isEmpty() && setup.isOpen()) {
            create();
        }
    }

    private void create() {
        String username = settings.username();
        NewAccount account =
                new NewAccount(username, username, Role.ADMINISTRATOR, settings.password(), settings.password());
        try {
            staff.createFirst(account);
        } catch (AccountRefused refused) {
            throw new CannotStart("The first administrator cannot be created from the settings: "
                    + refused.problems().stream()
                            .map(FirstAdministrator::sentence)
                            .collect(Collectors.joining("; "))
                    + ".");
        } catch (PageNotFound anotherNodeWasFaster) {
            // there is an administrator: nothing to do
        }
    }

    private static String sentence(Problem problem) {
        return switch (problem.key()) {
            case "account.password.short" ->
                "news.admin.password needs at least " + AccountRules.SHORTEST_PASSWORD + " characters";
            case "account.password.long" ->
                "news.admin.password has more than " + AccountRules.LONGEST_PASSWORD + " characters";
            case "account.password.username" -> "news.admin.password is the username";
            case "account.username.invalid" ->
                "news.admin.username needs 2 to 100 of the characters a-z, 0-9, dot, hyphen and underscore";
            default -> "news.admin." + problem.field() + " has characters that are not allowed";
        };
    }
}
