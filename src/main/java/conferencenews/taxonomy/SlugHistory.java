package conferencenews.taxonomy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Former slugs of sections and tags. A slug in use again stops redirecting. */
@Component
class SlugHistory {

    private final JdbcClient database;

    SlugHistory(JdbcClient database) {
        this.database = database;
    }

    Optional<Long> target(String kind, String slug) {
        return database.sql("select target_id from slug_history where kind = :kind and slug = :slug")
                .param("kind", kind)
                .param("slug", slug)
                .query(Long.class)
                .optional();
    }

    void renamed(String kind, long target, String former, String present) {
        forget(kind, former);
        forget(kind, present);
        database.sql("insert into slug_history (kind, slug, target_id) values (:kind, :slug, :target)")
                .param("kind", kind)
                .param("slug", former)
                .param("target", target)
                .update();
    }

    void forget(String kind, String slug) {
        database.sql("delete from slug_history where kind = :kind and slug = :slug")
                .param("kind", kind)
                .param("slug", slug)
                .update();
    }

    void forgetAll(String kind, long target) {
        database.sql("delete from slug_history where kind = :kind and target_id = :target")
                .param("kind", kind)
                .param("target", target)
                .update();
    }
}
