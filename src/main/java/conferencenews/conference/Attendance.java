package conferencenews.conference;

/** How one takes part. */
public enum Attendance {
    ONSITE,
    ONLINE,
    MIXED
}
