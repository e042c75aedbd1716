package conferencenews.account;

import org.jspecify.annotations.Nullable;

/** The actor sees the thing but may not do this to it: 403 with the role that could, and where it is needed. */
public class NotAllowed extends RuntimeException {

    private final Role needed;
    private final @Nullable Long section;
    private final boolean everywhere;

    public NotAllowed(Role needed) {
        this(needed, null, false);
    }

    private NotAllowed(Role needed, @Nullable Long section, boolean everywhere) {
        super("Needs the role " + needed, null, false, false);
        this.needed = needed;
        this.section = section;
        this.everywhere = everywhere;
    }

    /** The role is needed for that section. */
    public static NotAllowed in(long section, Role needed) {
        return new NotAllowed(needed, section, false);
    }

    /** The role is needed for all sections. */
    public static NotAllowed everywhere(Role needed) {
        return new NotAllowed(needed, null, true);
    }

    public Role needed() {
        return needed;
    }

    public @Nullable Long section() {
        return section;
    }

    public boolean isEverywhere() {
        return everywhere;
    }
}
