package conferencenews.audit;

import conferencenews.site.Audited;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit entries: written as events come, newest read first. */
@Component
class AuditLog {

    static final int PAGE_SIZE = 50;

    private static final int MAX_DETAIL = 4_000;

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Without a transaction there is nothing to stand in: that is a mistake of the caller's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Audited event) {
        String detail = event.detail();
        database.sql("""
                        insert into audit_entry (made_at, actor_id, action, subject, subject_id, detail)
                        values (:at, :actor, :action, :subject, :subjectId, :detail)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("subjectId", event.subjectId())
                .param("detail", detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail)
                .update();
    }

    /** One page and the first entry of the next, if there is one. */
    List<AuditRow> page(int number) {
        return database.sql("""
                        select e.made_at, a.display_name, e.action, e.subject, e.subject_id, e.detail
                        from audit_entry e left join account a on a.id = e.actor_id
                        order by e.id desc offset :offset rows fetch first :limit rows only""")
                .param("offset", (number - 1) * PAGE_SIZE)
                .param("limit", PAGE_SIZE + 1)
                .query((row, place) -> new AuditRow(
                        instant(row.getObject(1, OffsetDateTime.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Long.class),
                        row.getString(6)))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
