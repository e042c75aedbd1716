package conferencenews.conference;

import conferencenews.site.NextChange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a conference begins or ends, registration opens or closes, a deadline is over, or readers may know of something. */
@Component
class ConferenceClock implements NextChange {

    private static final List<String> COLUMNS = List.of(
            "conference begins_at",
            "conference ends_at",
            "conference registration_opens_at",
            "conference registration_closes_at",
            "conference public_from",
            "conference public_until",
            "conference_deadline due_at");

    /** A union by itself H2 would parse anew each time. */
    private static final String NEXT = COLUMNS.stream()
            .map(column -> column.split(" "))
            .map(words -> "(select %2$s as at from %1$s where %2$s > :now and %2$s < :end order by %2$s limit 1)"
                    .formatted(words[0], words[1]))
            .collect(Collectors.joining(" union all ", "select min(at) from (", ") changes"));

    private final JdbcClient database;

    ConferenceClock(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Instant nextChange(Instant now) {
        List<OffsetDateTime> next = database.sql(NEXT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", Conference.OPEN_END.atOffset(ZoneOffset.UTC))
                .query((row, place) -> row.getObject(1, OffsetDateTime.class))
                .list();
        return next.isEmpty() || next.get(0) == null ? Instant.MAX : next.get(0).toInstant();
    }
}
