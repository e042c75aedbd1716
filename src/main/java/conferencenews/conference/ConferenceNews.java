package conferencenews.conference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What news of a conference is about: it and all its parts. */
@Component
@Transactional(readOnly = true)
public class ConferenceNews {

    private final ConferenceRows rows;
    private final JdbcClient database;

    ConferenceNews(ConferenceRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    /** A node with its texts; empty if readers may not know of it. */
    public Optional<ConferenceNode> of(long id, Instant now) {
        return rows.visibleWhere("c.id = :id", "", Map.of("id", id), now).stream()
                .findFirst();
    }

    /** The ids of a conference and its parts; of a series also those of its conferences; of a part only its own. */
    public List<Long> tree(ConferenceNode node) {
        if (node.kind().isPart()) {
            return List.of(node.id());
        }
        return database.sql("select c.id from conference c where c.id = :id or c.edition_id in"
                        + " (select e.id from conference e where e.id = :id or e.parent_id = :id)")
                .param("id", node.id())
                .query(Long.class)
                .list();
    }
}
