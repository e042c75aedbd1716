package conferencenews.account;

import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands that change accounts; administrators give them, except to their own name and password. */
@Component
@Transactional
public class Staff {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ObjectProvider<SectionChoices> sections;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(
            Accounts accounts,
            Sessions sessions,
            ObjectProvider<SectionChoices> sections,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.sections = sections;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    Account create(Actor actor, NewAccount input) {
        actor.require(Role.ADMINISTRATOR);
        accounts.lock();
        return add(actor, input);
    }

    /** The first administrator, once. */
    Account createFirst(NewAccount input) {
        accounts.lock();
        if (accounts.exist()) {
            throw new PageNotFound();
        }
        return add(Actor.SYSTEM, input.as(Role.ADMINISTRATOR));
    }

    void changeRole(Actor actor, Long id, Role role) {
        Account account = forAdministrator(actor, id);
        Role before = account.role();
        if (before == role) {
            return;
        }
        refuseIfLast(account);
        account.changeRole(role);
        sessions.endAll(account.username());
        record(actor, "account-role-changed", account, before.name() + " → " + role.name());
    }

    void limit(Actor actor, Long id, SectionLimit limit) {
        Account account = forAdministrator(actor, id);
        SectionLimit before = account.limit();
        Problems problems = new Problems();
        checkLimit(limit, problems);
        problems.refuse();
        if (!before.equals(limit)) {
            account.limit(limit);
            record(actor, "account-sections-changed", account, named(before) + " → " + named(limit));
        }
    }

    void disable(Actor actor, Long id) {
        Account account = forAdministrator(actor, id);
        if (account.isDisabled()) {
            return;
        }
        refuseIfLast(account);
        account.disable(clock.instant());
        sessions.endAll(account.username());
        record(actor, "account-disabled", account, "");
    }

    void enable(Actor actor, Long id) {
        Account account = forAdministrator(actor, id);
        if (account.isDisabled()) {
            account.enable();
            record(actor, "account-enabled", account, "");
        }
    }

    Account rename(Actor actor, Long id, @Nullable String displayName) {
        Account account = ownOrForAdministrator(actor, id);
        String before = account.displayName();
        String name = displayName == null ? "" : displayName.strip();
        Problems problems = new Problems();
        AccountRules.checkName(name, problems);
        problems.refuse();
        if (!before.equals(name)) {
            account.rename(name);
            record(actor, "account-renamed", account, before + " → " + name);
        }
        return account;
    }

    void resetPassword(Actor actor, Long id, NewPassword input, String detail) {
        Account account = forAdministrator(actor, id);
        Problems problems = new Problems();
        AccountRules.checkPassword(account.username(), input, problems);
        problems.refuse();
        account.changePassword(encode(input.password()));
        sessions.endAll(account.username());
        record(actor, "account-password-reset", account, detail);
    }

    /** Ends the actor's other sessions; the caller renews the current one. */
    Account changeOwnPassword(Actor actor, String current, NewPassword input, String currentSession) {
        Account account = locked(Objects.requireNonNull(actor.id()));
        Problems problems = new Problems();
        problems.check(!passwords.matches(current, account.passwordHash()), "current", "account.password.wrong");
        AccountRules.checkPassword(account.username(), input, problems);
        problems.refuse();
        account.changePassword(encode(input.password()));
        sessions.endOthers(account.username(), currentSession);
        record(actor, "account-password-changed", account, "");
        return account;
    }

    /** Ends one session: an own one, or, for administrators, anybody's. */
    void endSession(Actor actor, Long id, String key) {
        Account account = ownOrForAdministrator(actor, id);
        if (sessions.end(account.username(), key)) {
            record(actor, "account-session-ended", account, "");
        }
    }

    /** Ends the sessions of an account, the own ones or, for administrators, anybody's; all but the one at hand. */
    void endSessions(Actor actor, Long id, String currentSession) {
        Account account = ownOrForAdministrator(actor, id);
        sessions.endOthers(account.username(), currentSession);
        record(actor, "account-sessions-ended", account, "");
    }

    private Account ownOrForAdministrator(Actor actor, Long id) {
        return Objects.equals(actor.id(), id) ? locked(id) : forAdministrator(actor, id);
    }

    private Account add(Actor actor, NewAccount input) {
        Problems problems = new Problems();
        AccountRules.checkUsername(input.username(), problems);
        problems.check(
                !problems.at("username") && accounts.existsByUsername(input.username()),
                "username",
                "account.username.taken");
        AccountRules.checkName(input.displayName(), problems);
        AccountRules.checkPassword(input.username(), input.newPassword(), problems);
        checkLimit(input.limit(), problems);
        problems.refuse();
        Account account = new Account(
                input.username(), input.displayName(), encode(input.password()), input.role(), clock.instant());
        account.limit(input.limit());
        accounts.save(account);
        record(actor, "account-created", account, input.role().name());
        return account;
    }

    private void checkLimit(SectionLimit limit, Problems problems) {
        Set<Long> known = choices().map(SectionChoices.Choice::id).collect(Collectors.toSet());
        problems.check(limit.limited() && limit.sections().isEmpty(), "sections", "account.sections.missing")
                .check(!known.containsAll(limit.sections()), "sections", "account.sections.unknown");
    }

    private String named(SectionLimit limit) {
        return limit.limited()
                ? choices()
                        .filter(choice -> limit.sections().contains(choice.id()))
                        .map(SectionChoices.Choice::name)
                        .collect(Collectors.joining(", "))
                : "*";
    }

    private Stream<SectionChoices.Choice> choices() {
        return sections.stream().flatMap(each -> each.all(Locale.ENGLISH).stream());
    }

    private Account forAdministrator(Actor actor, Long id) {
        actor.require(Role.ADMINISTRATOR);
        return locked(id);
    }

    private Account locked(Long id) {
        accounts.lock();
        return accounts.findById(id).orElseThrow(PageNotFound::new);
    }

    private void refuseIfLast(Account account) {
        boolean last = account.isActiveAdministrator() && accounts.activeAdministrators() == 1;
        new Problems().check(last, "role", "account.last-administrator").refuse();
    }

    private String encode(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private void record(Actor actor, String action, Account account, String detail) {
        String text = detail.isEmpty() ? account.username() : account.username() + ": " + detail;
        events.publishEvent(new Account.Changed(actor.id(), action, account.id(), text));
    }
}
