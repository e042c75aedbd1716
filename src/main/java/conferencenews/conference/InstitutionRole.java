package conferencenews.conference;

/** What an institution is to a conference. */
public enum InstitutionRole {
    HOST,
    ORGANISER,
    PARTNER,
    PARTICIPANT;

    /** The message key of its name. */
    public String key() {
        return "conference.institution-role." + name();
    }
}
