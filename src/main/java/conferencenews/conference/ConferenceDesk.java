package conferencenews.conference;

import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.PersonLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors see of conferences, public or not. */
@Component
@Transactional(readOnly = true)
class ConferenceDesk {

    private static final int MOST = 1_000;

    private final Conferences conferences;
    private final ConferenceRows rows;
    private final Participations participations;
    private final Venues venues;
    private final Directory directory;
    private final Site site;
    private final Clock clock;

    ConferenceDesk(
            Conferences conferences,
            ConferenceRows rows,
            Participations participations,
            Venues venues,
            Directory directory,
            Site site,
            Clock clock) {
        this.conferences = conferences;
        this.rows = rows;
        this.participations = participations;
        this.venues = venues;
        this.directory = directory;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A line of the editors' list.
     *
     * @param isPublic whether readers may know of it now
     */
    record Line(ConferenceNode node, State state, boolean isPublic, String name) {}

    /**
     * A participation with its names.
     *
     * @param institution null where it is not known
     */
    record Taking(
            long id,
            ParticipationRole role,
            String title,
            String affiliation,
            String person,
            @Nullable String institution) {}

    /** Series and conferences, the newest first. */
    List<Line> list(String language) {
        Instant now = clock.instant();
        List<ConferenceNode> nodes = rows.where(
                "c.kind in ('series', 'conference') order by c.span_begins_at desc nulls first, c.id desc limit "
                        + MOST,
                Map.of(),
                now);
        Set<Long> visible = nodes.isEmpty()
                ? Set.of()
                : rows
                        .visibleWhere(
                                "c.id in (:ids)",
                                "",
                                Map.of(
                                        "ids",
                                        nodes.stream().map(ConferenceNode::id).toList()),
                                now)
                        .stream()
                        .map(ConferenceNode::id)
                        .collect(Collectors.toSet());
        return nodes.stream()
                .map(node -> new Line(node, node.state(now), visible.contains(node.id()), node.name(language)))
                .toList();
    }

    Conference one(long id) {
        return conferences.findById(id).orElseThrow(PageNotFound::new);
    }

    /** A node with its texts. */
    ConferenceNode node(long id) {
        return rows.where("c.id = :id", Map.of("id", id), clock.instant()).stream()
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    ConferenceForm form(long id, String language) {
        Conference conference = one(id);
        Map<Long, InstitutionLink> known = directory.institutions(
                conference.institutions().stream()
                        .map(Involvement::institutionId)
                        .toList(),
                language);
        Map<InstitutionRole, String> lines = new EnumMap<>(InstitutionRole.class);
        for (InstitutionRole role : InstitutionRole.values()) {
            lines.put(
                    role,
                    TypedNames.lines(
                            conference.institutions().stream()
                                    .filter(involvement -> involvement.role() == role)
                                    .map(Involvement::institutionId)
                                    .toList(),
                            known));
        }
        return ConferenceForm.of(conference, lines);
    }

    TurnForm turnForm(long id) {
        return TurnForm.of(one(id));
    }

    /** A conference with its parts, in the order of the tree. */
    List<ConferenceNode> tree(@Nullable Long edition) {
        return edition == null
                ? List.of()
                : rows.where(
                        "c.edition_id = :edition order by c.position, c.id",
                        Map.of("edition", edition),
                        clock.instant());
    }

    /** What may be above a node of that kind: series, or the conference and its sessions. */
    List<ConferenceNode> parents(ConferenceKind kind, @Nullable Long edition) {
        if (kind == ConferenceKind.CONFERENCE) {
            return rows.where("c.kind = 'series' order by c.id", Map.of(), clock.instant());
        }
        return tree(edition).stream()
                .filter(node -> kind.mayStandBelow(node.kind()))
                .toList();
    }

    List<VenuePlace> venues() {
        return List.copyOf(rows.venues(venues.ids()).values());
    }

    Venue venue(long id) {
        return venues.findById(id).orElseThrow(PageNotFound::new);
    }

    List<Taking> participations(long conference, String language) {
        List<Participation> those = participations.findAllByConferenceIdOrderByPositionAscIdAsc(conference);
        Map<Long, PersonLink> people =
                directory.people(those.stream().map(Participation::personId).toList(), language);
        Map<Long, InstitutionLink> institutions = directory.institutions(
                those.stream()
                        .map(Participation::institutionId)
                        .filter(Objects::nonNull)
                        .toList(),
                language);
        return those.stream()
                .sorted(Comparator.comparing(Participation::role))
                .map(each -> new Taking(
                        each.id(),
                        each.role(),
                        each.title(),
                        each.affiliation(),
                        people.containsKey(each.personId())
                                ? people.get(each.personId()).name()
                                : "",
                        institutions.containsKey(each.institutionId())
                                ? institutions.get(each.institutionId()).name()
                                : null))
                .toList();
    }

    ParticipationForm participationForm(long conference, long id, String language) {
        Participation participation =
                participations.findByIdAndConferenceId(id, conference).orElseThrow(PageNotFound::new);
        PersonLink person =
                directory.people(List.of(participation.personId()), language).get(participation.personId());
        Long institution = participation.institutionId();
        InstitutionLink there = institution == null
                ? null
                : directory.institutions(List.of(institution), language).get(institution);
        return new ParticipationForm(
                person == null ? "" : TypedNames.numbered(person),
                participation.role(),
                participation.title(),
                participation.affiliation(),
                there == null ? "" : TypedNames.numbered(there),
                one(conference).version());
    }

    ProgrammeForm programmeForm(long id, String language) {
        Conference parent = one(id);
        List<Conference> items = conferences.findAllByParentIdOrderByPositionAscIdAsc(id);
        Map<Long, Set<Long>> heard = heard(items.stream().map(Conference::id).toList());
        Map<Long, PersonLink> people = directory.people(
                heard.values().stream().flatMap(Collection::stream).toList(), language);
        return new ProgrammeForm(
                items.stream().map(item -> row(item, heard, people)).toList(), parent.version());
    }

    private static ProgrammeRow row(Conference item, Map<Long, Set<Long>> heard, Map<Long, PersonLink> people) {
        Timing timing = item.timing();
        return new ProgrammeRow(
                item.id(),
                item.version(),
                item.kind(),
                item.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().name())),
                ConferenceForm.start(timing),
                timing == null || timing.allDay()
                        ? FormTime.EMPTY
                        : new FormTime(null, ConferenceForm.end(timing).time(), ""),
                item.room(),
                heard.getOrDefault(item.id(), Set.of()).stream()
                        .map(people::get)
                        .filter(Objects::nonNull)
                        .map(TypedNames::numbered)
                        .collect(Collectors.joining("; ")));
    }

    private Map<Long, Set<Long>> heard(Collection<Long> items) {
        Map<Long, Set<Long>> heard = new HashMap<>();
        rows.participations(items).stream()
                .filter(row -> row.role().isHeard())
                .forEach(row -> heard.computeIfAbsent(row.conference(), id -> new LinkedHashSet<>())
                        .add(row.person()));
        return heard;
    }

    /**
     * Two at the same time.
     *
     * @param room in which both are; null if somebody is in both
     * @param speaker who is in both; null if it is the room
     */
    record Clash(
            String one,
            String other,
            @Nullable String room,
            @Nullable String speaker) {}

    /** What overlaps in the programme of a conference, all its sessions together. */
    List<Clash> overlaps(@Nullable Long edition, String language) {
        List<ConferenceNode> nodes = tree(edition);
        Map<Long, Set<Long>> heard =
                heard(nodes.stream().map(ConferenceNode::id).toList());
        List<Overlap> overlaps = Overlap.among(Overlap.items(nodes, heard, language));
        Set<Long> speakers = new HashSet<>();
        overlaps.stream().map(Overlap::speaker).filter(Objects::nonNull).forEach(speakers::add);
        Map<Long, PersonLink> people = directory.people(speakers, language);
        return overlaps.stream()
                .map(overlap -> new Clash(
                        overlap.one().name(),
                        overlap.other().name(),
                        overlap.room(),
                        overlap.speaker() == null || !people.containsKey(overlap.speaker())
                                ? null
                                : people.get(overlap.speaker()).name()))
                .toList();
    }
}
