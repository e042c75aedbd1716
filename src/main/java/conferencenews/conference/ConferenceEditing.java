package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands that say what a conference, a session or a talk is; editors give them. */
@Component
@Transactional
class ConferenceEditing {

    private final Conferences conferences;
    private final ConferenceTree tree;
    private final VenueEditing venues;
    private final TypedNames names;
    private final NamingArticles articles;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    ConferenceEditing(
            Conferences conferences,
            ConferenceTree tree,
            VenueEditing venues,
            TypedNames names,
            NamingArticles articles,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.conferences = conferences;
        this.tree = tree;
        this.venues = venues;
        this.names = names;
        this.articles = articles;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /** @param language in which the names of new institutions and venues are typed */
    long add(Actor actor, String language, ConferenceForm form) {
        actor.require(Role.EDITOR);
        Problems problems = new Problems();
        problems.check(form.kind() == null, "kind", "conference.kind.missing").refuse();
        ConferenceKind kind = form.kind();
        if (form.parent() != null) {
            conferences.lock(form.parent()).map(Conference::editionId).ifPresent(conferences::lock);
        }
        Conference parent = tree.parent(kind, form.parent(), null, problems);
        Content content = content(actor, language, form, Map.of(), problems);
        tree.checkDays(kind, content.timing, parent, "start.day", problems);
        problems.refuse();
        Conference node = new Conference(kind, content.zone, clock.instant());
        node.place(id(parent), parent == null ? null : parent.editionId(), tree.end(id(parent)));
        content.fill(node);
        conferences.save(node);
        conferences.flush();
        if (kind == ConferenceKind.CONFERENCE) {
            node.place(node.parentId(), node.id(), node.position());
        }
        tree.measure(node.editionId());
        events.publishEvent(Conference.Changed.by(actor, "conference-added", node));
        return node.id();
    }

    /** @param language in which the names of new institutions and venues are typed */
    void edit(Actor actor, String language, long id, ConferenceForm form) {
        actor.require(Role.EDITOR);
        Conference node = tree.locked(id, form.parent());
        if (form.version() != null) {
            node.requireVersion(form.version());
        }
        Problems problems = new Problems();
        Conference parent = tree.parent(node.kind(), form.parent(), node, problems);
        Content content = content(actor, language, form, node.texts(), problems);
        tree.checkDays(node.kind(), content.timing, parent, "start.day", problems);
        tree.checkParts(node, content.timing, "start.day", problems);
        problems.refuse();
        Long former = node.editionId();
        move(node, parent);
        content.fill(node);
        node.edited(clock.instant());
        tree.measure(former);
        tree.measure(node.editionId());
        events.publishEvent(Conference.Changed.by(actor, "conference-edited", node));
    }

    /** @throws Refused if something stands below it, an article names it, or readers have known of it */
    void delete(Actor actor, long id, int version) {
        actor.require(Role.EDITOR);
        Conference node = tree.locked(id, null);
        node.requireVersion(version);
        if (conferences.existsByParentId(id)) {
            throw new Refused("", "conference.delete.parts");
        }
        Instant now = clock.instant();
        if (node.publicFrom() != null && !now.isBefore(node.publicFrom())) {
            throw new Refused("", "conference.delete.public");
        }
        remove(actor, node);
    }

    private void remove(Actor actor, Conference node) {
        Long edition = node.kind().isPart() ? node.editionId() : null;
        if (articles.isNamed(node.id())) {
            throw new Refused("", "conference.delete.used");
        }
        Conference.Changed deleted = Conference.Changed.by(actor, "conference-deleted", node);
        node.place(node.parentId(), null, node.position());
        conferences.flush();
        conferences.delete(node);
        conferences.flush();
        tree.measure(edition);
        events.publishEvent(deleted);
    }

    /** Deletes those of the conferences that nothing else refers to, whatever readers know of them. */
    void uproot(Actor actor, List<Long> ids) {
        actor.require(Role.ADMINISTRATOR);
        List<Conference> nodes = new ArrayList<>(conferences.findAllByIdIn(ids));
        boolean found = true;
        while (found) {
            List<Conference> leaves = nodes.stream()
                    .filter(node -> !conferences.existsByParentId(node.id()) && !articles.isNamed(node.id()))
                    .toList();
            leaves.forEach(leaf -> remove(actor, leaf));
            nodes.removeAll(leaves);
            found = !leaves.isEmpty();
        }
    }

    private void move(Conference node, @Nullable Conference parent) {
        if (Objects.equals(node.parentId(), id(parent))) {
            return;
        }
        Long edition =
                parent == null || node.kind() == ConferenceKind.CONFERENCE ? node.editionId() : parent.editionId();
        int position = tree.end(id(parent));
        tree.join(node, edition);
        node.place(id(parent), edition, position);
    }

    private Content content(
            Actor actor, String language, ConferenceForm form, Map<String, ConferenceText> before, Problems problems) {
        Map<String, ConferenceText> texts = form.texts(site.languages(), before);
        problems.check(
                texts.values().stream().allMatch(text -> text.name().isEmpty()),
                "names[" + site.defaultLanguage() + "]",
                "conference.name.missing");
        ZoneId zone = FormTimes.zone(form.zone());
        problems.check(zone == null, "zone", "conference.zone.unknown");
        FormTimes times = new FormTimes(zone == null ? site.zone() : zone, problems);
        Timing timing = times.timing("start", form.start(), "end", form.end());
        Registration registration = registration(form, times, problems);
        WebAddress.check(form.onlineUrl(), "onlineUrl", problems);
        problems.check(form.venue() != null && !form.newVenue().isEmpty(), "newVenue", "conference.venue.both");
        problems.check(form.venue() != null && !venues.isKnown(form.venue()), "venue", "conference.venue.unknown");
        return new Content(
                zone == null ? site.zone() : zone,
                timing,
                texts,
                form.topics(site.languages()),
                form.attendance() == null ? Attendance.ONSITE : form.attendance(),
                venue(actor, language, form),
                form.room(),
                form.onlineUrl(),
                registration,
                deadlines(form, times),
                institutions(actor, language, form, problems));
    }

    private @Nullable Long venue(Actor actor, String language, ConferenceForm form) {
        if (form.newVenue().isEmpty()) {
            return form.venue();
        }
        return venues.named(actor, language, form.newVenue());
    }

    private static Registration registration(ConferenceForm form, FormTimes times, Problems problems) {
        WebAddress.check(form.registrationUrl(), "registrationUrl", problems);
        Instant opens = times.from("opens", form.opens());
        Instant closes = times.until("closes", form.closes());
        problems.check(
                opens != null && closes != null && !opens.isBefore(closes),
                "closes.day",
                "conference.registration.reversed");
        problems.check(
                form.registrationUrl().isEmpty() && (opens != null || closes != null),
                "registrationUrl",
                "conference.registration.address");
        return new Registration(form.registrationUrl(), opens, closes);
    }

    private static List<Deadline> deadlines(ConferenceForm form, FormTimes times) {
        List<Deadline> deadlines = new ArrayList<>();
        form.deadlines().forEach((kind, typed) -> {
            Instant due = times.until("deadlines[" + kind + "]", typed);
            if (due != null) {
                deadlines.add(new Deadline(kind, typed.time() == null, due));
            }
        });
        return deadlines;
    }

    private List<Involvement> institutions(Actor actor, String language, ConferenceForm form, Problems problems) {
        List<Involvement> institutions = new ArrayList<>();
        Map<InstitutionRole, String> lines = Map.of(
                InstitutionRole.HOST, form.hosts(),
                InstitutionRole.ORGANISER, form.organisers(),
                InstitutionRole.PARTNER, form.partners(),
                InstitutionRole.PARTICIPANT, form.participants());
        for (InstitutionRole role : InstitutionRole.values()) {
            String field = Codes.of(role) + "s";
            names.institutions(actor, language, lines.get(role), field, problems)
                    .forEach(id -> institutions.add(new Involvement(institutions.size(), role, id)));
        }
        return institutions;
    }

    private static @Nullable Long id(@Nullable Conference node) {
        return node == null ? null : node.id();
    }

    private record Content(
            ZoneId zone,
            @Nullable Timing timing,
            Map<String, ConferenceText> texts,
            List<Topic> topics,
            Attendance attendance,
            @Nullable Long venue,
            String room,
            String onlineUrl,
            Registration registration,
            List<Deadline> deadlines,
            List<Involvement> institutions) {

        void fill(Conference node) {
            node.describe(texts, topics);
            node.timeAt(zone, timing);
            node.locate(attendance, venue, room, onlineUrl);
            node.register(registration);
            node.dueBy(deadlines);
            node.involve(institutions);
        }
    }
}
