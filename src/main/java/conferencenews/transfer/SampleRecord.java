package conferencenews.transfer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers that the sample was loaded, and what it brought along. */
@Component
class SampleRecord {

    private final JdbcClient database;

    SampleRecord(JdbcClient database) {
        this.database = database;
    }

    /** Whether this node is the one that loads it, now; for ever after nobody does. */
    boolean begin(Instant now) {
        return database.sql("insert into sample_load (id, loaded_at) values (1, :now) on conflict do nothing")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of two removals at once the second waits, and finds nothing left. */
    void lock() {
        database.sql("select id from sample_load for update")
                .query(Integer.class)
                .list();
    }

    void add(String kind, long id) {
        database.sql("insert into sample_item (kind, target_id) values (:kind, :id)")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    List<Long> of(String kind) {
        return database.sql("select target_id from sample_item where kind = :kind order by target_id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    void addFile(String kind, long id) {
        database.sql("insert into sample_file (kind, target_id) values (:kind, :id)")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    List<Long> files(String kind) {
        return database.sql("select target_id from sample_file where kind = :kind order by target_id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    boolean isAny() {
        return database.sql("select count(*) from sample_item")
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Long> uneditedArticles() {
        return database.sql("""
                        select a.id from article a join sample_item s on s.kind = 'article' and s.target_id = a.id
                        where a.latest_revision = 1 order by a.id""").query(Long.class).list();
    }

    long editedArticles() {
        return of("article").size() - uneditedArticles().size();
    }

    void forget() {
        database.sql("delete from sample_item").update();
        database.sql("delete from sample_file").update();
    }
}
