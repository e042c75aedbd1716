package conferencenews.account;

/** The actor sees the thing but may not do this to it: 403 with the role that could. */
public class NotAllowed extends RuntimeException {

    private final Role needed;

    public NotAllowed(Role needed) {
        super("Needs the role " + needed, null, false, false);
        this.needed = needed;
    }

    public Role needed() {
        return needed;
    }
}
