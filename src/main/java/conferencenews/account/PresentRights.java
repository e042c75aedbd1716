package conferencenews.account;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account may do at this moment, asked for at each request: a change takes effect at the next. */
@Component
class PresentRights {

    private static final String REACH = """
            with recursive reach (id) as (
              select section_id from account_section where account_id = :id
              union all select s.id from section s join reach on s.parent_id = reach.id)
            select id from reach""";

    private final JdbcClient database;

    PresentRights(JdbcClient database) {
        this.database = database;
    }

    Optional<Rights> of(Long account) {
        return database.sql("select rights_version, limited from account where id = :id")
                .param("id", account)
                .query((row, place) -> new Rights(row.getInt(1), row.getBoolean(2) ? sections(account) : null))
                .optional();
    }

    private Set<Long> sections(Long account) {
        return new HashSet<>(
                database.sql(REACH).param("id", account).query(Long.class).list());
    }

    /** @param sections those the account works in, with all below them; null for every one */
    record Rights(int version, @Nullable Set<Long> sections) {}
}
