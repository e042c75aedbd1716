package conferencenews.conference;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Until when something has to be done.
 *
 * @param dueAt the first moment at which it is too late
 */
@Embeddable
public record Deadline(DeadlineKind kind, boolean allDay, Instant dueAt) {

    public boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }
}
