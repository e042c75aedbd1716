package conferencenews.conference;

/** What has to be done by a deadline; a conference has one of each at most. */
public enum DeadlineKind {
    ABSTRACTS,
    PAPERS,
    NOTIFICATION,
    GRANTS,
    REGISTRATION;

    /** The message key of its name. */
    public String key() {
        return "conference.deadline." + name();
    }
}
