package conferencenews.conference;

/** Whether it takes place as announced; whether it is over says the clock. */
public enum Status {
    SCHEDULED,
    CANCELLED,

    /** Put off; the new days are not known yet. */
    POSTPONED,

    /** Put off or brought forward to days that are known. */
    RESCHEDULED,

    MOVED_ONLINE;

    /** The message key of its name. */
    public String key() {
        return "conference.status." + name();
    }
}
