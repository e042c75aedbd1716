package conferencenews.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds by the beginning of any word of any name; the same costs for any number of names. */
@Repository
class DirectoryKeys {

    private static final int ROWS_FOR_EACH = 8;

    private final JdbcClient database;

    DirectoryKeys(JdbcClient database) {
        this.database = database;
    }

    void forget(LinkKind kind, long id) {
        database.sql("insert into directory_change (kind, target_id) values (:kind, :id)")
                .param("kind", kind.code())
                .param("id", id)
                .update();
        database.sql("delete from directory_key where kind = :kind and target_id = :id")
                .param("kind", kind.code())
                .param("id", id)
                .update();
    }

    /** In the place of what was known of it. */
    void remember(LinkKind kind, long id, Collection<String> spellings) {
        forget(kind, id);
        Map<String, Boolean> keys = new LinkedHashMap<>();
        for (String spelling : spellings) {
            String whole = NameKey.of(spelling);
            NameKey.tails(whole).forEach(tail -> keys.merge(tail, tail.equals(whole), Boolean::logicalOr));
        }
        keys.forEach((key, whole) -> database.sql(
                        "insert into directory_key (kind, name_key, target_id, whole) values (:kind, :key, :id, :whole)")
                .param("kind", kind.code())
                .param("key", key)
                .param("id", id)
                .param("whole", whole)
                .update());
    }

    /** Those with a name of which a word begins so, in the order of the names. */
    List<Long> beginning(LinkKind kind, String typed, int most) {
        String key = NameKey.of(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        return database
                .sql("""
                        select target_id from directory_key where kind = :kind and name_key like :prefix
                        order by kind, name_key, target_id limit :rows""")
                .param("kind", kind.code())
                .param("prefix", key + "%")
                .param("rows", most * ROWS_FOR_EACH)
                .query(Long.class)
                .stream()
                .distinct()
                .limit(most)
                .toList();
    }

    /** Those that are called exactly so, in any way of writing. */
    List<Long> named(LinkKind kind, String name) {
        return database.sql("""
                        select target_id from directory_key
                        where kind = :kind and name_key = :key and whole order by target_id""")
                .param("kind", kind.code())
                .param("key", NameKey.of(name))
                .query(Long.class)
                .list();
    }
}
