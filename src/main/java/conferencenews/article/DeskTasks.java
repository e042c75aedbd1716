package conferencenews.article;

import conferencenews.account.Actor;
import java.util.List;

/** Work that others have put on somebody's desk. */
public interface DeskTasks {

    /** What waits for this actor to be looked at and signed, the longest waiting first. */
    List<DeskLine> waitingFor(Actor actor, int most);

    /** What came back to this actor to be worked on again, the last returned first. */
    List<DeskLine> returnedTo(Actor actor, int most);
}
