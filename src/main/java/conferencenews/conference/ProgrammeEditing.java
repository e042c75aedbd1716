package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.directory.Directory;
import conferencenews.directory.PersonLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the programme of a conference or session as one form says it; what did not change keeps its version. */
@Component
@Transactional
class ProgrammeEditing {

    private final Conferences conferences;
    private final Participations participations;
    private final ConferenceTree tree;
    private final ConferenceEditing editing;
    private final TypedNames names;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    ProgrammeEditing(
            Conferences conferences,
            Participations participations,
            ConferenceTree tree,
            ConferenceEditing editing,
            TypedNames names,
            Directory directory,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.conferences = conferences;
        this.participations = participations;
        this.tree = tree;
        this.editing = editing;
        this.names = names;
        this.directory = directory;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /** @param language in which the names of new people are typed */
    void save(Actor actor, String language, long id, ProgrammeForm form) {
        actor.require(Role.EDITOR);
        Conference parent = tree.locked(id, null);
        if (parent.kind().children().stream().noneMatch(ConferenceKind::isPart)) {
            throw new PageNotFound();
        }
        parent.requireVersion(form.version());
        Map<Long, Conference> present = conferences.findAllByParentIdOrderByPositionAscIdAsc(id).stream()
                .collect(Collectors.toMap(Conference::id, node -> node));
        Map<Long, List<Participation>> heard = heard(present.keySet());
        List<Item> items = items(actor, language, parent, present, form);
        dropOthers(actor, present, items);
        Map<Long, PersonLink> people = directory.people(
                items.stream().flatMap(item -> item.speakers.stream()).collect(Collectors.toSet()), language);
        for (int position = 0; position < items.size(); position++) {
            write(items.get(position), parent, position, heard, people);
        }
        parent.edited(clock.instant());
        tree.measure(parent.editionId());
        events.publishEvent(Conference.Changed.by(actor, "conference-programme-edited", parent));
    }

    private List<Item> items(
            Actor actor, String language, Conference parent, Map<Long, Conference> present, ProgrammeForm form) {
        Problems problems = new Problems();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            ProgrammeRow row = form.rows().get(i);
            if (!row.isBlank()) {
                items.add(item(actor, language, parent, present, row, "rows[" + i + "]", problems));
            }
        }
        problems.refuse();
        return items;
    }

    private Item item(
            Actor actor,
            String language,
            Conference parent,
            Map<Long, Conference> present,
            ProgrammeRow row,
            String path,
            Problems problems) {
        Conference node = row.id() == null ? null : present.get(row.id());
        if (row.id() != null && node == null) {
            throw new Conflict(parent.version());
        }
        if (node != null && row.version() != null && row.version() != node.version()) {
            throw new Conflict(parent.version());
        }
        problems.check(
                row.names().values().stream().allMatch(String::isBlank),
                path + ".names[" + site.defaultLanguage() + "]",
                "conference.name.missing");
        Timing timing =
                new FormTimes(parent.zone(), problems).timing(path + ".from", row.from(), path + ".until", row.to());
        tree.checkDays(ConferenceKind.TALK, timing, parent, path + ".from.day", problems);
        if (node != null) {
            tree.checkParts(node, timing, path + ".from.day", problems);
        }
        List<Long> speakers = names.people(actor, language, row.speakers(), path + ".speakers", problems);
        return new Item(node, row, timing, speakers);
    }

    /** What is not in the form any more goes. */
    private void dropOthers(Actor actor, Map<Long, Conference> present, List<Item> items) {
        Set<Long> kept = items.stream()
                .map(item -> item.node)
                .filter(Objects::nonNull)
                .map(Conference::id)
                .collect(Collectors.toSet());
        present.values().stream()
                .filter(node -> !kept.contains(node.id()))
                .forEach(node -> editing.delete(actor, node.id(), node.version()));
    }

    private void write(
            Item item,
            Conference parent,
            int position,
            Map<Long, List<Participation>> heard,
            Map<Long, PersonLink> people) {
        Conference node = item.node == null ? added(item, parent) : item.node;
        List<Participation> before = heard.getOrDefault(node.id(), List.of());
        boolean sameSpeakers =
                before.stream().map(Participation::personId).distinct().toList().equals(item.speakers);
        if (item.node != null && item.says(node) && sameSpeakers && node.position() == position) {
            return;
        }
        node.place(parent.id(), parent.editionId(), position);
        Map<String, ConferenceText> texts = new HashMap<>(node.texts());
        item.row
                .names()
                .forEach((language, name) -> texts.merge(
                        language,
                        new ConferenceText(name.strip(), "", "", ""),
                        (text, typed) -> text.named(typed.name())));
        texts.keySet().retainAll(site.languages());
        texts.values().removeIf(text -> text.equals(new ConferenceText("", "", "", "")));
        node.describe(texts, node.topics());
        node.timeAt(item.timing == null ? node.zone() : item.timing.zone(), item.timing);
        node.locate(node.attendance(), node.venueId(), item.row.room(), node.onlineUrl());
        node.edited(clock.instant());
        if (!sameSpeakers) {
            speak(node, before, item.speakers, people);
        }
    }

    private Conference added(Item item, Conference parent) {
        Conference node = new Conference(item.row.kind(), parent.zone(), clock.instant());
        node.place(parent.id(), parent.editionId(), 0);
        node.locate(parent.attendance(), null, "", "");
        conferences.save(node);
        return node;
    }

    /** Who speaks now: with the institution of today, who spoke before with that of then. */
    private void speak(Conference node, List<Participation> before, List<Long> speakers, Map<Long, PersonLink> people) {
        before.stream()
                .filter(participation -> !speakers.contains(participation.personId()))
                .forEach(participations::delete);
        participations.flush();
        for (int position = 0; position < speakers.size(); position++) {
            long person = speakers.get(position);
            Participation participation = before.stream()
                    .filter(each -> each.personId() == person)
                    .findFirst()
                    .orElse(null);
            if (participation == null) {
                participation = new Participation(node.id(), position);
                PersonLink link = people.get(person);
                participation.edit(person, ParticipationRole.SPEAKER, "", "", link == null ? null : link.affiliation());
                participations.save(participation);
            }
            participation.placeAt(position);
        }
    }

    /** Who is heard in each of the items, in their order. */
    private Map<Long, List<Participation>> heard(Collection<Long> items) {
        return items.isEmpty()
                ? Map.of()
                : participations.findAllByConferenceIdInOrderByPositionAscIdAsc(items).stream()
                        .filter(participation -> participation.role().isHeard())
                        .collect(Collectors.groupingBy(Participation::conferenceId));
    }

    private record Item(
            @Nullable Conference node,
            ProgrammeRow row,
            @Nullable Timing timing,
            List<Long> speakers) {

        /** Whether the item reads so already. */
        boolean says(Conference node) {
            boolean sameNames = row.names().entrySet().stream().allMatch(name -> {
                ConferenceText text = node.texts().get(name.getKey());
                return (text == null ? "" : text.name()).equals(name.getValue().strip());
            });
            return sameNames
                    && Objects.equals(timing, node.timing())
                    && row.room().equals(node.room());
        }
    }
}
