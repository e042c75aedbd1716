package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WorkingCopy.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of working copies: each change is one statement, so that no two writers can come between each other. */
@Component
class WorkingCopyRows {

    private static final String EMPTY = "{}";
    private static final String DRAFTS =
            " from working_copy where account_id = :account and article_id is null and not closed";

    private final JdbcClient database;

    WorkingCopyRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(Key key) {
        return database.sql("select * from working_copy where" + key.condition())
                .params(key.parameters())
                .query(WorkingCopyRows::row)
                .optional();
    }

    /** What is neither saved nor discarded. */
    Optional<WorkingCopy> open(Key key) {
        return find(key).filter(row -> !row.closed()).map(Row::copy);
    }

    /** Those of new articles, the last one first. */
    List<WorkingCopy> drafts(Actor actor, int most) {
        return database
                .sql("select *" + DRAFTS + " order by kept_at desc, id desc fetch first " + most + " rows only")
                .param("account", actor.id())
                .query(WorkingCopyRows::row)
                .list()
                .stream()
                .map(Row::copy)
                .toList();
    }

    int countDrafts(Actor actor) {
        return database.sql("select count(*)" + DRAFTS)
                .param("account", actor.id())
                .query(Integer.class)
                .single();
    }

    /** Writes over what the page wrote before or was opened with, and over what is closed; over anything if told so. */
    boolean replace(Key key, String fields, int base, Stamp stamp, Stamp seen, boolean anyway, Instant now) {
        String statement = """
                update working_copy set base = :base, fields = :fields, page_key = :page, page_sequence = :sequence,
                  kept_at = :now, closed = false
                where %s and (not closed and page_key = :page and page_sequence < :sequence
                  or not closed and page_key = :seenPage and page_sequence = :seenSequence
                  or closed and page_key <> :page or :anyway)""".formatted(key.condition());
        return 0
                < with(database.sql(statement), key, stamp, seen)
                        .param("base", base)
                        .param("fields", fields)
                        .param("sequence", stamp.sequence())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("anyway", anyway)
                        .update();
    }

    /** False if there is one. */
    boolean add(Key key, String fields, int base, Stamp stamp, Instant now) {
        return add(key, fields, base, stamp, now, false);
    }

    /** Closes it, with what was typed in it. */
    void setAside(Key key) {
        database.sql("update working_copy set closed = true where" + key.condition())
                .params(key.parameters())
                .update();
    }

    /** Opens again what was set aside; false if there is no such thing. */
    boolean takeUp(Key key) {
        return 0
                < database.sql("update working_copy set closed = false where closed and fields <> :fields and"
                                + key.condition())
                        .params(key.parameters())
                        .param("fields", EMPTY)
                        .update();
    }

    /** Closes what the page wrote or was opened with, also what it may have sent and has not arrived. */
    void close(Key key, Stamp page, Stamp seen, Instant now) {
        String statement = """
                update working_copy set closed = true, fields = :fields, page_key = :page
                where %s and (page_key = :page or page_key = :seenPage and page_sequence = :seenSequence)""".formatted(key.condition());
        with(database.sql(statement), key, page, seen).param("fields", EMPTY).update();
        add(key, EMPTY, 0, page, now, true);
    }

    void becomes(Key draft, long article) {
        database.sql("update working_copy set article_id = :id where" + draft.condition())
                .params(draft.parameters())
                .param("id", article)
                .update();
    }

    /** Deletes those kept before that instant, and those closed before the other one. */
    int sweep(Instant keptBefore, Instant closedBefore) {
        return database.sql("delete from working_copy where kept_at < :kept or closed and kept_at < :closed")
                .param("kept", keptBefore.atOffset(ZoneOffset.UTC))
                .param("closed", closedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean add(Key key, String fields, int base, Stamp stamp, Instant now, boolean closed) {
        return 0
                < database.sql("""
                                insert into working_copy (account_id, article_id, draft, base, fields, page_key,
                                  page_sequence, kept_at, closed)
                                values (:account, :article, :draft, :base, :fields, :page, :sequence, :now, :closed)
                                on conflict do nothing""")
                        .params(key.parameters())
                        .param("base", base)
                        .param("fields", fields)
                        .param("page", stamp.page())
                        .param("sequence", stamp.sequence())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("closed", closed)
                        .update();
    }

    private static StatementSpec with(StatementSpec statement, Key key, Stamp stamp, Stamp seen) {
        return statement
                .params(key.parameters())
                .param("page", stamp.page())
                .param("seenPage", seen.page())
                .param("seenSequence", seen.sequence());
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        WorkingCopy copy = new WorkingCopy(
                row.getObject("article_id", Long.class),
                row.getString("draft"),
                row.getInt("base"),
                FormFields.fromJson(row.getString("fields")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                new Stamp(row.getString("page_key"), row.getInt("page_sequence")));
        return new Row(copy, row.getBoolean("closed"));
    }

    record Row(WorkingCopy copy, boolean closed) {}

    /** Whose copy of what: of an article, or of a new one whose form has that key. */
    record Key(
            Actor actor, @Nullable Long article, @Nullable String draft) {

        static Key article(Actor actor, long id) {
            return new Key(actor, id, null);
        }

        static Key draft(Actor actor, String draft) {
            return new Key(actor, null, draft);
        }

        String condition() {
            return " account_id = :account and " + (article == null ? "draft = :draft" : "article_id = :article");
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("account", actor.id());
            parameters.put("article", article);
            parameters.put("draft", draft);
            return parameters;
        }
    }
}
