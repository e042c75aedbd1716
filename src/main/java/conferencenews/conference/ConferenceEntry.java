package conferencenews.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference or session as it stands in a calendar.
 *
 * @param status its own, or that of what it is a part of
 * @param sequence rises with every change of it and of the conference it is a part of
 * @param timing when it takes place
 * @param venue its own, or that of what it is a part of; null if none is known
 */
public record ConferenceEntry(
        ConferenceNode node,
        Status status,
        int sequence,
        Timing timing,
        @Nullable VenuePlace venue,
        String room,
        String onlineUrl,
        List<Deadline> deadlines) {

    public boolean isOnline() {
        return status == Status.MOVED_ONLINE || node.attendance() == Attendance.ONLINE;
    }
}
