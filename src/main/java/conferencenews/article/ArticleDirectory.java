package conferencenews.article;

import conferencenews.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors' pages of other modules need to know of an article, public or not. */
@Component
public class ArticleDirectory {

    private final JdbcClient database;

    ArticleDirectory(JdbcClient database) {
        this.database = database;
    }

    /** The language of an article; empty if there is none of that id. */
    public Optional<String> language(long id) {
        return database.sql("select language from article where id = :id and trashed_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether there has ever been an article that was not deleted. */
    public boolean isAny() {
        return database.sql("select count(*) from (select 1 from article fetch first 1 row only) a")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The version that a command on the article has to name. */
    public int version(long id) {
        return database.sql("select version from article where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The number of an article's newest revision. */
    int newestRevision(long id) {
        return database.sql("select latest_revision from article where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The latest headlines by article. */
    public Map<Long, String> headlines(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select a.id, r.headline from article a
                        join revision r on r.article_id = a.id and r.number = a.latest_revision
                        where a.id in (:ids)""")
                .param("ids", ids)
                .query((row, place) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The article, unless there is none or this actor may not know of it. */
    public Optional<ArticleCard> find(Actor actor, long id) {
        boolean may = database.sql("select created_by, section_id from article where id = :id")
                .param("id", id)
                .query((row, place) -> ArticleRights.maySee(actor, row.getObject(1, Long.class), row.getLong(2)))
                .optional()
                .orElse(false);
        return may ? Optional.ofNullable(cards(List.of(id)).get(id)) : Optional.empty();
    }

    /** Those of the articles that this actor may know of, by id. */
    public Map<Long, ArticleCard> cards(Actor actor, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cards(database
                        .sql("select id, created_by, section_id from article where id in (:ids)")
                        .param("ids", ids)
                        .query((row, place) -> ArticleRights.maySee(actor, row.getObject(2, Long.class), row.getLong(3))
                                ? row.getLong(1)
                                : null)
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** What the desk's lists say of articles, by id. */
    public Map<Long, ArticleCard> cards(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select a.id, a.language, r.headline, r.section_id,
                          (select min(p.public_from) from publication p where p.article_id = a.id)
                        from article a join revision r on r.article_id = a.id and r.number = a.latest_revision
                        where a.id in (:ids)""")
                .param("ids", ids)
                .query((row, place) -> new ArticleCard(
                        row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), instant(row, 5)))
                .list()
                .stream()
                .collect(Collectors.toMap(ArticleCard::id, Function.identity()));
    }

    private static @Nullable Instant instant(ResultSet row, int place) throws SQLException {
        OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
