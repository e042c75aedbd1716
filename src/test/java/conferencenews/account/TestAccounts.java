package conferencenews.account;

import conferencenews.Visitor;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Makes accounts for tests; an actor's name is its username, the password is always the same. */
public class TestAccounts {

    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Setup setup;

    /** Where the first administrator is created, as the log says it. */
    public String setupPath() {
        return setup.path();
    }

    /** A new account. */
    public Actor create(Role role) {
        String username = role.name().toLowerCase() + COUNT.incrementAndGet();
        NewAccount input = new NewAccount(username, username, role, PASSWORD, PASSWORD);
        return SignedIn.of(staff.create(Actor.SYSTEM, input)).actor();
    }

    /** Logs the visitor in with a new account of this role. */
    public Actor logIn(Visitor visitor, Role role) {
        Actor actor = create(role);
        visitor.login(actor.name(), PASSWORD);
        return actor;
    }

    Account stored(Actor actor) {
        return accounts.findById(actor.id()).orElseThrow();
    }
}
