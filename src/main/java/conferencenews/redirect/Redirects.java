package conferencenews.redirect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The redirects as they are stored. They are never edited: what leads elsewhere is another one. */
@Repository
class Redirects {

    private static final String COLUMNS = "select id, source, target, added_at, hits, last_hit_on from redirect";

    private final JdbcClient database;

    Redirects(JdbcClient database) {
        this.database = database;
    }

    /** Two times of which this is equal have the same redirects: ids are not given twice. */
    Stamp stamp() {
        return database.sql("select count(*), coalesce(max(id), 0) from redirect")
                .query((row, place) -> new Stamp(row.getLong(1), row.getLong(2)))
                .single();
    }

    List<Redirect> all() {
        return database.sql(COLUMNS).query((row, place) -> redirect(row)).list();
    }

    /** Those whose source or target has a text, in the order of their sources. */
    List<Redirect> with(String text, int offset, int limit) {
        return database.sql(COLUMNS + " where source like :text escape '!' or lower(target) like :text escape '!'"
                        + " order by source offset :offset rows fetch first :limit rows only")
                .param("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, place) -> redirect(row))
                .list();
    }

    Optional<Redirect> find(long id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, place) -> redirect(row))
                .optional();
    }

    /** In the place of another one with the same source. */
    void put(String source, @Nullable String target, Instant now) {
        database.sql("delete from redirect where source = :source")
                .param("source", source)
                .update();
        database.sql("insert into redirect (source, target, added_at) values (:source, :target, :now)")
                .param("source", source)
                .param("target", target)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(long id) {
        database.sql("delete from redirect where id = :id").param("id", id).update();
    }

    void addHits(long id, long hits, LocalDate day) {
        database.sql("update redirect set hits = hits + :hits, last_hit_on = :day where id = :id")
                .param("hits", hits)
                .param("day", day)
                .param("id", id)
                .update();
    }

    private static Redirect redirect(ResultSet row) throws SQLException {
        return new Redirect(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                row.getObject(6, LocalDate.class));
    }

    record Stamp(long count, long last) {}
}
