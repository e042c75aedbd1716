package conferencenews.article;

import java.util.Collection;
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

    /** Null for the system. */
    static @Nullable String name(Map<Long, String> names, @Nullable Long account) {
        return account == null ? null : names.get(account);
    }
}
