package conferencenews.conference;

import java.util.List;

/**
 * A session or a talk in a programme.
 *
 * @param people who is heard there, and who leads it
 * @param items what stands below it
 */
public record ProgrammeItem(
        ConferenceNode node, Status status, String room, List<Participant> people, List<ProgrammeItem> items) {}
