package conferencenews.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conferences as readers see them, row by row. */
@Repository
class ConferenceRows {

    private static final String NODES = "select c.* from conference c where ";

    private static final String TEXTS = """
            select t.conference_id, t.language, t.name, t.theme, t.description, t.notice
            from conference_text t where t.conference_id in (:ids) order by t.conference_id, t.language""";

    private static final String VENUES = """
            select v.id, v.country, v.latitude, v.longitude, v.online_url, t.language, t.name, t.room, t.building,
              t.address, t.city
            from venue v join venue_text t on t.venue_id = v.id where v.id in (:ids) order by v.id, t.language""";

    private static final String PARTS = """
            select * from (
              select conference_id, 'topic' as part, position, language as code, cast(null as bigint) as target,
                name as text, cast(null as timestamp(6) with time zone) as due_at, false as all_day
              from conference_topic where conference_id in (:ids)
              union all
              select conference_id, 'deadline', 0, kind, null, '', due_at, all_day
              from conference_deadline where conference_id in (:ids)
              union all
              select conference_id, 'institution', position, role, institution_id, '', null, false
              from conference_institution where conference_id in (:ids)) parts
            order by part, due_at, position""";

    private static final String PARTICIPATIONS = """
            select p.conference_id, p.person_id, p.role, p.title, p.affiliation, p.institution_id
            from participation p where p.conference_id in (:ids) order by p.position, p.id""";

    private final JdbcClient database;
    private final PublicConference visible;

    ConferenceRows(JdbcClient database, PublicConference visible) {
        this.database = database;
        this.visible = visible;
    }

    /** A node that readers may know of, without its texts. */
    Optional<ConferenceNode> visible(long id, Instant now) {
        return bare("c.id = :id and " + visible.condition(), Map.of("id", id), now).stream()
                .findFirst();
    }

    /** A node whoever may know of it, without its texts. */
    Optional<ConferenceNode> any(long id) {
        return bare("c.id = :id", Map.of("id", id), Instant.EPOCH).stream().findFirst();
    }

    /**
     * Those for which a condition on {@code c} holds, with their texts.
     *
     * @param rest order and limit
     */
    List<ConferenceNode> visibleWhere(String condition, String rest, Map<String, ?> parameters, Instant now) {
        return texted(bare("(" + condition + ") and " + visible.condition() + " " + rest, parameters, now));
    }

    /** The same, whoever may know of them. */
    List<ConferenceNode> where(String condition, Map<String, ?> parameters, Instant now) {
        return texted(bare(condition, parameters, now));
    }

    private List<ConferenceNode> bare(String condition, Map<String, ?> parameters, Instant now) {
        JdbcClient.StatementSpec question = database.sql(NODES + condition).params(parameters);
        return (condition.contains(":now") ? question.param("now", now.atOffset(ZoneOffset.UTC)) : question)
                .query((row, place) -> node(row))
                .list();
    }

    private List<ConferenceNode> texted(List<ConferenceNode> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, ConferenceNode> nodes = new LinkedHashMap<>();
        bare.forEach(node -> nodes.put(node.id(), node));
        database.sql(TEXTS).param("ids", nodes.keySet()).query(row -> {
            nodes.get(row.getLong(1))
                    .texts()
                    .put(
                            row.getString(2),
                            new ConferenceText(row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
        });
        return List.copyOf(nodes.values());
    }

    Map<Long, VenuePlace> venues(Collection<Long> ids) {
        Map<Long, VenuePlace> venues = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            database.sql(VENUES).param("ids", ids).query(row -> {
                long id = row.getLong("id");
                if (!venues.containsKey(id)) {
                    venues.put(id, venue(row));
                }
                venues.get(id)
                        .texts()
                        .put(
                                row.getString("language"),
                                new VenueText(
                                        row.getString("name"),
                                        row.getString("room"),
                                        row.getString("building"),
                                        row.getString("address"),
                                        row.getString("city")));
            });
        }
        return venues;
    }

    ConferenceParts parts(Collection<Long> ids) {
        ConferenceParts parts = new ConferenceParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (!ids.isEmpty()) {
            database.sql(PARTS).param("ids", ids).query(row -> {
                add(parts, row);
            });
        }
        return parts;
    }

    List<ParticipationRow> participations(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(PARTICIPATIONS)
                        .param("ids", ids)
                        .query((row, place) -> new ParticipationRow(
                                row.getLong(1),
                                row.getLong(2),
                                Codes.constant(ParticipationRole.class, row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, Long.class)))
                        .list();
    }

    private static void add(ConferenceParts parts, ResultSet row) throws SQLException {
        long conference = row.getLong("conference_id");
        String code = row.getString("code");
        switch (row.getString("part")) {
            case "topic" -> parts.topics().add(new ConferenceParts.TopicOf(conference, code, row.getString("text")));
            case "deadline" ->
                parts.deadlines()
                        .add(new ConferenceParts.DeadlineOf(
                                conference,
                                new Deadline(
                                        Codes.constant(DeadlineKind.class, code),
                                        row.getBoolean("all_day"),
                                        instant(row, "due_at"))));
            default ->
                parts.institutions()
                        .add(new ConferenceParts.InstitutionOf(
                                conference, Codes.constant(InstitutionRole.class, code), row.getLong("target")));
        }
    }

    private static VenuePlace venue(ResultSet row) throws SQLException {
        return new VenuePlace(
                row.getLong("id"),
                row.getString("country"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("online_url"),
                new LinkedHashMap<>());
    }

    private static ConferenceNode node(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new ConferenceNode(
                row.getLong("id"),
                Codes.constant(ConferenceKind.class, row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getObject("edition_id", Long.class),
                row.getInt("position"),
                timing(row, zone, ""),
                timing(row, zone, "span_"),
                timing(row, zone, "former_"),
                Codes.constant(Status.class, row.getString("status")),
                Codes.constant(Attendance.class, row.getString("attendance")),
                row.getObject("venue_id", Long.class),
                row.getString("room"),
                row.getString("online_url"),
                new Registration(
                        row.getString("registration_url"),
                        instant(row, "registration_opens_at"),
                        instant(row, "registration_closes_at")),
                instant(row, "edited_at"),
                row.getInt("version"),
                new LinkedHashMap<>());
    }

    private static @Nullable Timing timing(ResultSet row, ZoneId zone, String prefix) throws SQLException {
        Instant begins = instant(row, prefix + "begins_at");
        Instant ends = instant(row, prefix + "ends_at");
        return begins == null || ends == null
                ? null
                : new Timing(zone, row.getBoolean(prefix + "all_day"), begins, ends);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
