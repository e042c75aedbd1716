package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands that say who takes part; editors give them. */
@Component
@Transactional
class ParticipationEditing {

    private final Participations participations;
    private final ConferenceTree tree;
    private final TypedNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipationEditing(
            Participations participations,
            ConferenceTree tree,
            TypedNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.tree = tree;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** @param language in which the name of somebody new is typed */
    long add(Actor actor, String language, long conference, ParticipationForm form) {
        Conference node = locked(actor, conference, null);
        int end = ofConference(conference).stream()
                        .mapToInt(Participation::position)
                        .max()
                        .orElse(-1)
                + 1;
        Participation participation = new Participation(conference, end);
        fill(actor, language, node, participation, null, form);
        participations.save(participation);
        finish(actor, "participation-added", node, form.person());
        return participation.id();
    }

    void edit(Actor actor, String language, long conference, long id, ParticipationForm form) {
        Conference node = locked(actor, conference, form.version());
        Participation participation = one(conference, id);
        fill(actor, language, node, participation, id, form);
        finish(actor, "participation-edited", node, form.person());
    }

    void remove(Actor actor, long conference, long id, int version) {
        Conference node = locked(actor, conference, version);
        Participation participation = one(conference, id);
        participations.delete(participation);
        finish(actor, "participation-removed", node, String.valueOf(participation.personId()));
    }

    /** One place up or down among those of its role; at the end of the list nothing happens. */
    void move(Actor actor, long conference, long id, int version, boolean up) {
        Conference node = locked(actor, conference, version);
        Participation moved = one(conference, id);
        List<Participation> same = ofConference(conference).stream()
                .filter(each -> each.role() == moved.role())
                .collect(Collectors.toList());
        List<Integer> positions = same.stream().map(Participation::position).toList();
        int place = same.indexOf(moved);
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < same.size()) {
            Collections.swap(same, place, other);
            for (int i = 0; i < same.size(); i++) {
                same.get(i).placeAt(positions.get(i));
            }
            finish(actor, "participation-moved", node, String.valueOf(moved.personId()));
        }
    }

    private Conference locked(Actor actor, long conference, @Nullable Integer version) {
        actor.require(Role.EDITOR);
        Conference node = tree.locked(conference, null);
        if (version != null) {
            node.requireVersion(version);
        }
        if (node.kind() == ConferenceKind.SERIES) {
            throw new PageNotFound();
        }
        return node;
    }

    private void fill(
            Actor actor,
            String language,
            Conference node,
            Participation participation,
            @Nullable Long id,
            ParticipationForm form) {
        Problems problems = new Problems();
        problems.check(form.person().isEmpty(), "person", "conference.person.missing")
                .check(form.role() == null, "role", "conference.role.missing");
        Long person = names.person(actor, language, form.person(), "person", problems);
        Long institution = names.institution(actor, language, form.institution(), "institution", problems);
        problems.refuse();
        boolean twice = participations
                .findByConferenceIdAndPersonIdAndRole(node.id(), person, form.role())
                .filter(other -> id == null || other.id() != id)
                .isPresent();
        problems.check(twice, "person", "conference.participation.twice").refuse();
        participation.edit(person, form.role(), form.title(), form.affiliation(), institution);
    }

    private List<Participation> ofConference(long conference) {
        return participations.findAllByConferenceIdOrderByPositionAscIdAsc(conference);
    }

    private Participation one(long conference, long id) {
        return participations.findByIdAndConferenceId(id, conference).orElseThrow(PageNotFound::new);
    }

    private void finish(Actor actor, String action, Conference node, String who) {
        node.edited(clock.instant());
        participations.flush();
        events.publishEvent(Conference.Changed.by(actor, action, node, node.label() + ": " + who));
    }
}
