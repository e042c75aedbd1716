package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.CalendarEntry.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publications, updates, ends and embargoes in the calendar. */
@Component
@Transactional(readOnly = true)
class PublicationCalendar implements CalendarSource {

    private static final String STARTS = """
            select p.public_from, a.id, a.language, a.newest_headline, a.section_id, a.created_by, p.id,
              case when exists (select 1 from publication b
                where b.article_id = p.article_id and b.public_from < p.public_from) then 1 else 0 end
            from publication p join article a on a.id = p.article_id
            where p.public_from >= :from and p.public_from < :until
              and (p.public_from > :now or a.first_public = p.public_from or exists (select 1 from publication b
                where b.article_id = p.article_id and b.public_from < p.public_from))
            order by p.public_from limit :most""";

    /** What came to the site with an earlier date stands on that day, where readers find it. */
    private static final String BACKDATED = """
            select a.first_public, a.id, a.language, a.newest_headline, a.section_id, a.created_by from article a
            where a.first_public >= :from and a.first_public < :until and exists (select 1 from publication p
              where p.article_id = a.id and p.public_from <= :now)
            and not exists (select 1 from publication p
              where p.article_id = a.id and p.public_from <= a.first_public)
            order by a.first_public limit :most""";

    private static final String ENDS = """
            select p.public_until, a.id, a.language, a.newest_headline, a.section_id, a.created_by
            from publication p join article a on a.id = p.article_id
            where p.public_until >= :from and p.public_until < :until and p.ended_by = 'expiry'
            order by p.public_until limit :most""";

    private static final String EMBARGOES = """
            select a.embargo_until, a.id, a.language, a.newest_headline, a.section_id, a.created_by from article a
            where a.embargo_until >= :from and a.embargo_until < :until and a.trashed_at is null
            order by a.embargo_until limit :most""";

    private final JdbcClient database;
    private final Clock clock;

    PublicationCalendar(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<CalendarEntry> between(Actor actor, Instant from, Instant until) {
        Instant now = clock.instant();
        return Stream.of(
                        entries(STARTS, from, until, now, row -> start(row, actor, now)),
                        entries(BACKDATED, from, until, now, row -> entry(row, What.PUBLISHED, actor, now, "")),
                        entries(ENDS, from, until, now, row -> entry(row, What.EXPIRY, actor, now, "/plan")),
                        entries(EMBARGOES, from, until, now, row -> entry(row, What.EMBARGO, actor, now, "/plan")))
                .flatMap(List::stream)
                .toList();
    }

    private List<CalendarEntry> entries(String query, Instant from, Instant until, Instant now, Reading reading) {
        return database
                .sql(query)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, place) -> reading.of(row))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable CalendarEntry start(ResultSet row, Actor actor, Instant now) throws SQLException {
        boolean update = row.getInt(8) == 1;
        if (at(row).isAfter(now)) {
            String move = "/publication?instead=" + row.getLong(7);
            return entry(row, update ? What.PLANNED_UPDATE : What.PLANNED, actor, now, move);
        }
        return entry(row, update ? What.UPDATED : What.PUBLISHED, actor, now, "");
    }

    /** Null if this actor may not know of the article. */
    private static @Nullable CalendarEntry entry(ResultSet row, What what, Actor actor, Instant now, String form)
            throws SQLException {
        long section = row.getLong(5);
        if (!ArticleRights.maySee(actor, row.getObject(6, Long.class), section)) {
            return null;
        }
        boolean mayChange = actor.may(Role.PUBLISHER) && actor.reaches(section) && at(row).isAfter(now);
        return new CalendarEntry(
                at(row),
                what,
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                section,
                mayChange ? "/admin/articles/" + row.getLong(2) + form : null);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    private interface Reading {

        @Nullable
        CalendarEntry of(ResultSet row) throws SQLException;
    }
}
