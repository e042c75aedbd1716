package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The findings that editors of an article decided to leave; one counts as long as its words are the same. */
@Component
class StyleExceptions {

    /** Nobody decides more often about one article. */
    private static final int MOST = 1_000;

    private final JdbcClient database;

    StyleExceptions(JdbcClient database) {
        this.database = database;
    }

    Map<String, Made> of(long article) {
        return database
                .sql("""
                        select e.finding_key, a.display_name, e.made_at
                        from style_exception e left join account a on a.id = e.made_by
                        where e.article_id = :article order by e.made_at desc fetch first :most rows only""")
                .param("article", article)
                .param("most", MOST)
                .query((row, place) -> Map.entry(
                        row.getString(1),
                        new Made(
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The caller holds the article's lock, and the exception is not there yet. */
    void add(long article, String key, Actor actor, Instant now) {
        database.sql("""
                        insert into style_exception (article_id, finding_key, made_by, made_at)
                        values (:article, :key, :by, :at)""")
                .param("article", article)
                .param("key", key)
                .param("by", actor.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(long article, String key) {
        return database.sql("delete from style_exception where article_id = :article and finding_key = :key")
                        .param("article", article)
                        .param("key", key)
                        .update()
                > 0;
    }

    /** @param by the name of the account; null for the system */
    record Made(@Nullable String by, Instant at) {}
}
