package conferencenews.account;

import conferencenews.Visitor;
import java.util.Set;
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
    private PresentRights rights;

    @Autowired
    private Setup setup;

    /** Where the first administrator is created, as the log says it. */
    public String setupPath() {
        return setup.path();
    }

    /** A new account, limited to these sections if any are given. */
    public Actor create(Role role, Long... sections) {
        String username = role.name().toLowerCase() + COUNT.incrementAndGet();
        boolean limited = sections.length > 0;
        NewAccount input = new NewAccount(username, username, role, PASSWORD, PASSWORD, limited, Set.of(sections));
        Long id = staff.create(Actor.SYSTEM, input).id();
        return new Actor(id, username, role, rights.of(id).orElseThrow().sections());
    }

    /** What the account may do now. */
    public Actor present(Actor actor) {
        Account account = stored(actor);
        return new Actor(
                account.id(),
                account.displayName(),
                account.role(),
                rights.of(account.id()).orElseThrow().sections());
    }

    /** Limits the account to these sections. */
    public void limit(Actor actor, Long... sections) {
        staff.limit(Actor.SYSTEM, actor.id(), new SectionLimit(true, Set.of(sections)));
    }

    /** Logs the visitor in with a new account of this role. */
    public Actor logIn(Visitor visitor, Role role, Long... sections) {
        Actor actor = create(role, sections);
        visitor.login(actor.name(), PASSWORD);
        return actor;
    }

    Account stored(Actor actor) {
        return accounts.findById(actor.id()).orElseThrow();
    }
}
