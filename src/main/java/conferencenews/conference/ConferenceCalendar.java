package conferencenews.conference;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in calendars that readers subscribe to: all that they may know of, what is cancelled included. */
@Component
@Transactional(readOnly = true)
public class ConferenceCalendar {

    /** More than anybody's calendar program takes. */
    private static final int MOST = 1_000;

    private static final String NEWEST = "order by c.span_begins_at desc, c.id desc limit " + MOST;

    private final ConferenceRows rows;
    private final NamingArticles articles;

    ConferenceCalendar(ConferenceRows rows, NamingArticles articles) {
        this.rows = rows;
        this.articles = articles;
    }

    /**
     * A calendar of one conference, session, talk or series.
     *
     * @param node what it is about
     */
    public record Of(ConferenceNode node, List<ConferenceEntry> entries) {}

    /** Every conference. */
    public List<ConferenceEntry> all(Instant now) {
        return entries(rows.visibleWhere("c.kind = 'conference'", NEWEST, Map.of(), now), now);
    }

    /** A conference with its sessions, or the conferences of a series; empty if readers may not know of it. */
    public Optional<Of> of(long id, Instant now) {
        return rows.visible(id, now).map(bare -> {
            String condition = bare.isSeries()
                    ? "c.id = :id or c.parent_id = :id"
                    : "c.id = :id or (c.edition_id = :id and c.kind = 'session')";
            List<ConferenceNode> nodes = rows.visibleWhere(condition, "", Map.of("id", id), now);
            ConferenceNode node =
                    nodes.stream().filter(each -> each.id() == id).findFirst().orElseThrow();
            return new Of(node, entries(nodes, now));
        });
    }

    /** What the articles of a section, or of one below it, name. */
    public List<ConferenceEntry> ofSection(long section, Instant now) {
        return of(articles.inSection(section, now), now);
    }

    /** In what somebody takes part. */
    public List<ConferenceEntry> ofPerson(long person, Instant now) {
        return entries(
                rows.visibleWhere(
                        "c.id in (select p.conference_id from participation p where p.person_id = :id)",
                        NEWEST,
                        Map.of("id", person),
                        now),
                now);
    }

    /** In what an institution has a part, by itself or by its people. */
    public List<ConferenceEntry> ofInstitution(long institution, Instant now) {
        return entries(
                rows.visibleWhere(
                        "c.id in (select i.conference_id from conference_institution i where i.institution_id = :id)"
                                + " or c.id in (select p.conference_id from participation p where p.institution_id = :id)",
                        NEWEST,
                        Map.of("id", institution),
                        now),
                now);
    }

    private List<ConferenceEntry> of(Collection<Long> ids, Instant now) {
        return ids.isEmpty()
                ? List.of()
                : entries(rows.visibleWhere("c.id in (:ids)", NEWEST, Map.of("ids", ids), now), now);
    }

    /** What has a day, with what it takes from the conference it is a part of. */
    private List<ConferenceEntry> entries(List<ConferenceNode> nodes, Instant now) {
        Map<Long, ConferenceNode> known = nodes.stream().collect(Collectors.toMap(ConferenceNode::id, node -> node));
        addAbove(known, nodes, now);
        Map<Long, VenuePlace> venues = rows.venues(known.values().stream()
                .map(ConferenceNode::venue)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        ConferenceParts parts =
                rows.parts(nodes.stream().map(ConferenceNode::id).toList());
        return nodes.stream()
                .filter(node -> node.span() != null)
                .map(node -> entry(node, path(node, known), venues, parts))
                .toList();
    }

    /** The conferences, and the sessions, of what is a part of one. */
    private void addAbove(Map<Long, ConferenceNode> known, List<ConferenceNode> nodes, Instant now) {
        List<Long> editions = nodes.stream()
                .filter(node -> node.kind().isPart())
                .map(ConferenceNode::edition)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!editions.isEmpty()) {
            rows.where("c.edition_id in (:ids) and c.kind <> 'talk'", Map.of("ids", editions), now)
                    .forEach(node -> known.putIfAbsent(node.id(), node));
        }
    }

    private static List<ConferenceNode> path(ConferenceNode node, Map<Long, ConferenceNode> known) {
        List<ConferenceNode> path = new ArrayList<>();
        for (ConferenceNode each = node; each != null && path.size() < 10; ) {
            path.add(0, each);
            Long above = each.parent();
            each = above == null ? null : known.get(above);
        }
        return path;
    }

    private static ConferenceEntry entry(
            ConferenceNode node, List<ConferenceNode> path, Map<Long, VenuePlace> venues, ConferenceParts parts) {
        Status status = Status.SCHEDULED;
        int sequence = 0;
        Map<String, String> nearest = new HashMap<>();
        Long venue = null;
        for (ConferenceNode each : path) {
            status = Programme.inherited(each, status);
            sequence += each.isSeries() ? 0 : each.version();
            venue = each.venue() == null ? venue : each.venue();
            note(nearest, "room", each.room());
            note(nearest, "online", each.onlineUrl());
        }
        return new ConferenceEntry(
                node,
                status,
                sequence,
                Objects.requireNonNull(node.span()),
                place(venue, venues),
                nearest.getOrDefault("room", ""),
                nearest.getOrDefault("online", ""),
                deadlines(node, parts));
    }

    /** The end of registration is one, too. */
    private static List<Deadline> deadlines(ConferenceNode node, ConferenceParts parts) {
        List<Deadline> deadlines = new ArrayList<>(parts.deadlines(node.id()));
        Instant closes = node.registration().closes();
        boolean stated = deadlines.stream().anyMatch(deadline -> deadline.kind() == DeadlineKind.REGISTRATION);
        if (closes != null && !stated && node.span() != null) {
            LocalTime time = closes.atZone(node.span().zone()).toLocalTime();
            deadlines.add(new Deadline(DeadlineKind.REGISTRATION, time.equals(LocalTime.MIDNIGHT), closes));
        }
        return deadlines;
    }

    private static void note(Map<String, String> nearest, String name, String value) {
        if (!value.isEmpty()) {
            nearest.put(name, value);
        }
    }

    private static @Nullable VenuePlace place(@Nullable Long venue, Map<Long, VenuePlace> venues) {
        return venue == null ? null : venues.get(venue);
    }
}
