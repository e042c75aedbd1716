package conferencenews.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audit entries as reports of other modules name them: what was done to what, not by whom. */
@Component
public class AuditTrail {

    private static final int MOST = 1_000;

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** The newest {@value #MOST} of these actions since an instant, the oldest of them first. */
    public List<Entry> since(Instant instant, Collection<String> actions) {
        List<Entry> newest = database.sql("""
                        select made_at, action, subject_id, detail from audit_entry
                        where made_at >= :since and action in (:actions)
                        order by id desc fetch first :most rows only""")
                .param("since", instant.atOffset(ZoneOffset.UTC))
                .param("actions", actions)
                .param("most", MOST)
                .query((row, place) -> new Entry(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getString(4)))
                .list();
        return newest.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** What was last done to one thing, the newest first. */
    public List<Done> latest(String subject, long id, int most) {
        return database.sql("""
                        select e.made_at, a.display_name, e.action, e.detail
                        from audit_entry e left join account a on a.id = e.actor_id
                        where e.subject = :subject and e.subject_id = :id
                        order by e.id desc fetch first :most rows only""")
                .param("subject", subject)
                .param("id", id)
                .param("most", most)
                .query((row, place) -> new Done(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /** @param actor the name of who did it; null for the system */
    public record Done(Instant at, @Nullable String actor, String action, String detail) {}

    /** Something was done to the thing of that id. */
    public record Entry(Instant at, String action, @Nullable Long subject, String detail) {}
}
