package conferencenews.audit;

import conferencenews.site.Audited;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit entries: written as events come, newest read first. */
@Component
class AuditLog {

    static final int PAGE_SIZE = 50;

    static final int MOST_EXPORTED = 100_000;

    private static final int AT_ONCE = 5_000;
    private static final int MAX_DETAIL = 4_000;

    private final JdbcClient database;
    private final Site site;
    private final Clock clock;

    AuditLog(JdbcClient database, Site site, Clock clock) {
        this.database = database;
        this.site = site;
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

    /** One page and the first entry of the next, if there is one; the newest first. */
    List<AuditRow> page(AuditFilter filter, int number) {
        return rows(filter, (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
    }

    /** The newest entries, {@value #MOST_EXPORTED} at most. */
    void each(AuditFilter filter, Consumer<AuditRow> receiver) {
        for (int offset = 0; offset < MOST_EXPORTED; offset += AT_ONCE) {
            List<AuditRow> rows = rows(filter, offset, AT_ONCE);
            rows.forEach(receiver);
            if (rows.size() < AT_ONCE) {
                return;
            }
        }
    }

    private List<AuditRow> rows(AuditFilter filter, int offset, int limit) {
        return database.sql("select e.made_at, a.display_name, a.username, e.action, e.subject, e.subject_id, e.detail"
                        + " from audit_entry e left join account a on a.id = e.actor_id where " + filter.where()
                        + " order by " + filter.order() + " offset :offset rows fetch first :limit rows only")
                .params(filter.values(site.zone()))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, place) -> new AuditRow(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        row.getString(7)))
                .list();
    }

    /** Every action there is an entry of; each is looked for behind the one before, along the index. */
    List<String> actions() {
        return distinct("action");
    }

    /** The kinds of things that something was done to. */
    List<String> subjects() {
        return distinct("subject");
    }

    private List<String> distinct(String column) {
        return database.sql("""
                        with recursive found (name) as (
                          select min(%1$s) from audit_entry
                          union all
                          select (select min(e.%1$s) from audit_entry e where e.%1$s > found.name)
                          from found where found.name is not null)
                        select name from found where name is not null""".formatted(column)).query(String.class).list();
    }
}
