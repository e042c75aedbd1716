package conferencenews;

import conferencenews.account.ResetPassword;
import conferencenews.transfer.TransferCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A news site for a university's conferences: visitors read, editors publish, views are counted. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConferenceNewsApplication {

    public static void main(String[] arguments) {
        if (ResetPassword.isAskedBy(arguments)) {
            System.exit(ResetPassword.run(arguments));
        }
        if (TransferCommands.areAskedBy(arguments)) {
            System.exit(TransferCommands.run(arguments));
        }
        SpringApplication.run(ConferenceNewsApplication.class, arguments);
    }
}
