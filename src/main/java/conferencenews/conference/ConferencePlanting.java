package conferencenews.conference;

import conferencenews.account.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plants conferences by the commands that editors give, and takes them away again. */
@Component
@Transactional
public class ConferencePlanting {

    private final Conferences conferences;
    private final ConferenceEditing editing;
    private final ConferenceTurns turns;
    private final ParticipationEditing people;
    private final VenueEditing venues;

    ConferencePlanting(
            Conferences conferences,
            ConferenceEditing editing,
            ConferenceTurns turns,
            ParticipationEditing people,
            VenueEditing venues) {
        this.conferences = conferences;
        this.editing = editing;
        this.turns = turns;
        this.people = people;
        this.venues = venues;
    }

    public long venue(Actor actor, VenueForm form) {
        return venues.add(actor, form);
    }

    /** @param language in which the names of institutions are typed */
    public long conference(Actor actor, String language, ConferenceForm form) {
        return editing.add(actor, language, form);
    }

    /** @param language in which the names are typed */
    public void participation(Actor actor, String language, long conference, ParticipationForm form) {
        people.add(actor, language, conference, form);
    }

    /** For good. */
    public void announce(Actor actor, long conference) {
        turns.announce(actor, conference, version(conference), null, null);
    }

    /** @param notices what participants are told, by language */
    public void cancel(Actor actor, long conference, Map<String, String> notices) {
        turns.turn(
                actor,
                conference,
                new TurnForm(Status.CANCELLED, FormTime.EMPTY, FormTime.EMPTY, "", notices, version(conference)));
    }

    /** Deletes those that no article names and nothing else stands below, then the venues where nothing takes place. */
    public void uproot(Actor actor, List<Long> conferenceIds, List<Long> venueIds) {
        editing.uproot(actor, conferenceIds);
        venues.uproot(actor, venueIds);
    }

    /** What was changed just now counts already. */
    private int version(long conference) {
        conferences.flush();
        return conferences.findById(conference).orElseThrow().version();
    }
}
