package conferencenews.conference;

/** As what a person takes part, in the order of lists. */
public enum ParticipationRole {
    CHAIR,
    KEYNOTE,
    SPEAKER,
    PANELLIST,
    MODERATOR,
    SIGNATORY,
    HOST,
    GUEST,
    PARTICIPANT;

    /** Whether people of this role stand beside a talk in the programme. */
    boolean isHeard() {
        return this == KEYNOTE || this == SPEAKER || this == PANELLIST;
    }

    /** The message key of its name. */
    public String key() {
        return "conference.role." + name();
    }
}
