package conferencenews.conference;

/**
 * A conference as it stands in a list.
 *
 * @param town the city and the country; empty if they are not known
 */
public record ConferenceCard(ConferenceNode node, State state, String town) {

    /** In which it begins; of what has no days 0. */
    public int year() {
        return node.span() == null ? 0 : node.span().firstDay().getYear();
    }

    /** Whether it takes place online, whatever was announced first. */
    public boolean isOnline() {
        return node.status() == Status.MOVED_ONLINE || node.attendance() == Attendance.ONLINE;
    }
}
