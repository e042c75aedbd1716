package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.directory.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/** Plans conferences for tests: of which a test says only what matters to it. */
@TestComponent
public class Conferring {

    private final ConferenceEditing editing;
    private final ConferenceTurns turns;
    private final ParticipationEditing people;
    private final Conferences conferences;
    private final Directory directory;
    private final ConferenceDesk desk;

    Conferring(
            ConferenceEditing editing,
            ConferenceTurns turns,
            ParticipationEditing people,
            Conferences conferences,
            Directory directory,
            ConferenceDesk desk) {
        this.editing = editing;
        this.turns = turns;
        this.people = people;
        this.conferences = conferences;
        this.directory = directory;
        this.desk = desk;
    }

    /** On whole days in Shanghai. */
    public long conference(String name, String first, String last) {
        return add(ConferenceKind.CONFERENCE, null, name, day(first), day(last), "Asia/Shanghai", "");
    }

    public long conference(String name, String first, String last, long series) {
        return add(ConferenceKind.CONFERENCE, series, name, day(first), day(last), "Asia/Shanghai", "");
    }

    public long series(String name) {
        return add(ConferenceKind.SERIES, null, name, FormTime.EMPTY, FormTime.EMPTY, "Asia/Shanghai", "");
    }

    public long session(long parent, String name, String day, String from, String until) {
        return add(ConferenceKind.SESSION, parent, name, time(day, from), time(day, until), "Asia/Shanghai", "");
    }

    public long talk(long parent, String name, String day, String from, String until) {
        return add(ConferenceKind.TALK, parent, name, time(day, from), time(day, until), "Asia/Shanghai", "");
    }

    long add(ConferenceKind kind, Long parent, String name, FormTime start, FormTime end, String zone, String venue) {
        ConferenceForm blank = ConferenceForm.named(kind, parent, Map.of("en", name), zone);
        return editing.add(Actor.SYSTEM, "en", timed(blank, start, end, venue));
    }

    static ConferenceForm timed(ConferenceForm form, FormTime start, FormTime end, String venue) {
        return new ConferenceForm(
                form.kind(),
                form.parent(),
                form.names(),
                form.themes(),
                form.descriptions(),
                form.topics(),
                form.zone(),
                start,
                end,
                form.attendance(),
                form.venue(),
                venue,
                form.room(),
                form.onlineUrl(),
                form.hosts(),
                form.organisers(),
                form.partners(),
                form.participants(),
                form.registrationUrl(),
                form.opens(),
                form.closes(),
                form.deadlines(),
                form.version());
    }

    public void participates(long conference, String person, String role, String title, String institution) {
        people.add(
                Actor.SYSTEM,
                "en",
                conference,
                new ParticipationForm(person, ParticipationRole.valueOf(role), title, "", institution, null));
    }

    /** For good. */
    public void announce(long id) {
        announce(id, null, null);
    }

    public void announce(long id, Instant from, Instant until) {
        turns.announce(Actor.SYSTEM, id, version(id), from, until);
    }

    public void conceal(long id) {
        turns.conceal(Actor.SYSTEM, id, version(id));
    }

    /** What stands directly below, in its order. */
    List<String> names(long parent) {
        return desk.tree(parent).stream()
                .filter(node -> Objects.equals(node.parent(), parent))
                .map(node -> node.name("en"))
                .toList();
    }

    public long personCalled(String name) {
        return directory.peopleNamed(name).get(0);
    }

    public long institutionCalled(String name) {
        return directory.institutionsNamed(name).get(0);
    }

    public int version(long id) {
        return conferences.findById(id).orElseThrow().version();
    }

    static FormTime day(String day) {
        return FormTime.day(LocalDate.parse(day));
    }

    static FormTime time(String day, String time) {
        return new FormTime(LocalDate.parse(day), LocalTime.parse(time), "");
    }
}
