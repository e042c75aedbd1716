package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.List;

/** A module that knows of things which happen at an instant; the desk's calendar shows them all. */
public interface CalendarSource {

    /** At most so many from one source in one month. */
    int MOST = 3_000;

    /** What happens in {@code [from, until)} and this actor may know of. */
    List<CalendarEntry> between(Actor actor, Instant from, Instant until);
}
