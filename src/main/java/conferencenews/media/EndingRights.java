package conferencenews.media;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures that readers will soon no longer get. */
@Component
public class EndingRights {

    private final JdbcClient database;
    private final Clock clock;

    EndingRights(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those whose rights end within fourteen days, the next one first. */
    public List<Ending> soon(int most) {
        Instant now = clock.instant();
        return database.sql("""
                        select id, name, rights_end from image where rights_end > :now and rights_end <= :soon
                        order by rights_end, id limit :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(LibraryRows.SOON).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, place) -> new Ending(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A picture and the end of its rights. */
    public record Ending(long id, String name, Instant at) {}
}
