package conferencenews.conference;

/** Where in time something stands; the clock says so, nobody sets it. */
public enum State {
    UPCOMING,
    RUNNING,
    PAST,

    /** Its days are not known, or not any more. */
    UNDATED;

    /** The message key of its name. */
    public String key() {
        return "conference.state." + name();
    }
}
