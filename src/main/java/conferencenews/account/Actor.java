package conferencenews.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command.
 *
 * @param id the account; null for the system
 * @param sections the sections this account works in, those below them included; null for all
 */
public record Actor(
        @Nullable Long id, String name, Role role, @Nullable Set<Long> sections) {

    /** The site itself: sample content, start-up, schedules. */
    public static final Actor SYSTEM = new Actor(null, "system", Role.ADMINISTRATOR);

    public Actor {
        sections = sections == null || role == Role.ADMINISTRATOR ? null : Set.copyOf(sections);
    }

    /** Not limited to any sections. */
    public Actor(@Nullable Long id, String name, Role role) {
        this(id, name, role, null);
    }

    public boolean may(Role role) {
        return this.role.includes(role);
    }

    /** Whether this account works in that section; what it may do there is its role's. */
    public boolean reaches(long section) {
        return sections == null || sections.contains(section);
    }

    public boolean reachesAll() {
        return sections == null;
    }

    /** @throws NotAllowed if this actor's role does not include the one needed */
    public void require(Role needed) {
        if (!may(needed)) {
            throw new NotAllowed(needed);
        }
    }

    /** @throws NotAllowed if this actor has not the role needed, or has it for some sections only */
    public void requireEverywhere(Role needed) {
        if (!may(needed) || !reachesAll()) {
            throw NotAllowed.everywhere(needed);
        }
    }
}
