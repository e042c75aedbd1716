package conferencenews.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code news.admin.*}; used only while no account exists.
 *
 * @param username the name of the first administrator
 * @param password its password; without one the page {@code /setup} creates the account
 */
@ConfigurationProperties("news.admin")
record AdministratorSettings(
        @DefaultValue("admin") String username,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdministratorSettings[" + username + "]";
    }
}
