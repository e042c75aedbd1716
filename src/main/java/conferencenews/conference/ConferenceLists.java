package conferencenews.conference;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conferences that readers may know of, in the order of the calendar. */
@Component
@Transactional(readOnly = true)
public class ConferenceLists {

    private static final String CONFERENCE = "c.kind = 'conference' and ";
    private static final int MOST = 500;

    private final ConferenceRows rows;
    private final PublicConference visible;
    private final MessageSource messages;
    private final JdbcClient database;

    ConferenceLists(ConferenceRows rows, PublicConference visible, MessageSource messages, JdbcClient database) {
        this.rows = rows;
        this.visible = visible;
        this.messages = messages;
        this.database = database;
    }

    /** What runs or comes, the first to begin first; what is postponed to no day is not among it. */
    public List<ConferenceCard> coming(String language, Locale locale, Instant now, int limit) {
        return cards(
                CONFERENCE + "c.status <> 'postponed' and c.span_ends_at > :now",
                "order by c.span_begins_at, c.id limit " + limit,
                Map.of(),
                language,
                locale,
                now);
    }

    /** What has no days, or none any more. */
    List<ConferenceCard> undated(String language, Locale locale, Instant now) {
        return cards(
                CONFERENCE + "(c.status = 'postponed' or c.span_begins_at is null)",
                "order by c.id desc limit " + MOST,
                Map.of(),
                language,
                locale,
                now);
    }

    /** What is over, the last to begin first. */
    List<ConferenceCard> past(String language, Locale locale, Instant now, int limit) {
        return cards(
                CONFERENCE + "c.status <> 'postponed' and c.span_ends_at <= :now",
                "order by c.span_begins_at desc, c.id desc limit " + limit,
                Map.of(),
                language,
                locale,
                now);
    }

    /** What began in a year, the last one first. */
    List<ConferenceCard> ofYear(int year, String language, Locale locale, Instant now) {
        return cards(
                CONFERENCE + "c.span_year = :year",
                "order by c.span_begins_at desc, c.id desc limit " + MOST,
                Map.of("year", year),
                language,
                locale,
                now);
    }

    /** Those of the conferences, sessions and series that readers may know of, by their ids. */
    public Map<Long, ConferenceCard> of(Collection<Long> ids, String language, Locale locale, Instant now) {
        return ids.isEmpty()
                ? Map.of()
                : cards("c.id in (:ids)", "", Map.of("ids", ids), language, locale, now).stream()
                        .collect(Collectors.toMap(card -> card.node().id(), card -> card));
    }

    /** Series with something to see. */
    List<ConferenceCard> series(String language, Locale locale, Instant now) {
        return cards("c.kind = 'series'", "order by c.id limit " + MOST, Map.of(), language, locale, now);
    }

    /** The years in which something began or will begin, the latest first. */
    List<Integer> years(Instant now) {
        return database.sql("select distinct c.span_year from conference c where " + CONFERENCE
                        + "c.span_year is not null and " + visible.condition() + " order by c.span_year desc")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .list();
    }

    /** All pages of conferences that search engines may list, whatever they are of. */
    public List<ConferenceNode> all(Instant now, int limit) {
        return rows.visibleWhere("c.kind <> 'talk'", "order by c.id desc limit " + limit, Map.of(), now);
    }

    private List<ConferenceCard> cards(
            String condition, String rest, Map<String, ?> parameters, String language, Locale locale, Instant now) {
        List<ConferenceNode> nodes = rows.visibleWhere(condition, rest, parameters, now);
        Map<Long, Long> venues = venues(nodes);
        Map<Long, VenuePlace> places = rows.venues(venues.values());
        return nodes.stream()
                .map(node -> new ConferenceCard(
                        node, node.state(now), town(places.get(venues.get(node.id())), language, locale)))
                .toList();
    }

    /** Of those that have none of their own the first of their parts. */
    private Map<Long, Long> venues(List<ConferenceNode> nodes) {
        Map<Long, Long> venues = new HashMap<>();
        nodes.stream()
                .filter(node -> node.venue() != null)
                .forEach(node -> venues.put(node.id(), Objects.requireNonNull(node.venue())));
        List<Long> others = nodes.stream()
                .map(ConferenceNode::id)
                .filter(id -> !venues.containsKey(id))
                .toList();
        if (!others.isEmpty()) {
            database.sql("select edition_id, min(venue_id) from conference"
                            + " where edition_id in (:ids) and venue_id is not null group by edition_id")
                    .param("ids", others)
                    .query(row -> {
                        venues.put(row.getLong(1), row.getLong(2));
                    });
        }
        return venues;
    }

    private String town(@Nullable VenuePlace place, String language, Locale locale) {
        return place == null
                ? ""
                : place.town(language, locale, messages.getMessage("conference.place.separator", null, locale));
    }
}
