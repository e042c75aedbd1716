package conferencenews.account;

import org.jspecify.annotations.Nullable;

/**
 * Who gives a command.
 *
 * @param id the account; null for the system
 */
public record Actor(@Nullable Long id, String name, Role role) {

    /** The site itself: sample content, start-up, schedules. */
    public static final Actor SYSTEM = new Actor(null, "system", Role.ADMINISTRATOR);

    public boolean may(Role role) {
        return this.role.includes(role);
    }

    /** @throws NotAllowed if this actor's role does not include the one needed */
    public void require(Role needed) {
        if (!may(needed)) {
            throw new NotAllowed(needed);
        }
    }
}
