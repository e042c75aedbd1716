package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The display names of accounts. */
@Component
class EditorNames {

    private static final int MOST = 500;

    private final JdbcClient database;

    EditorNames(JdbcClient database) {
        this.database = database;
    }

    Map<Long, String> of(Collection<@Nullable Long> accounts) {
        Set<Long> ids = accounts.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, display_name from account where id in (:ids)")
                .param("ids", ids)
                .query((row, place) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever may have written something, by name. */
    List<Editor> all() {
        return database.sql("select id, display_name as name from account order by display_name, id limit :most")
                .param("most", MOST)
                .query(Editor.class)
                .list();
    }

    record Editor(long id, String name) {}

    /** Null for the system. */
    static @Nullable String name(Map<Long, String> names, @Nullable Long account) {
        return account == null ? null : names.get(account);
    }
}
