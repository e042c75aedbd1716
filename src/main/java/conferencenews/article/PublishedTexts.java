package conferencenews.article;

import conferencenews.site.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that are public or planned to be, for whoever looks through all of them. */
@Component
public class PublishedTexts {

    private final JdbcClient database;

    PublishedTexts(JdbcClient database) {
        this.database = database;
    }

    /** How many articles have a publication that is not over. */
    public long articles(Instant now) {
        return database.sql("select count(*) from article where public_until > :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The next such articles behind an id, in the order of their ids. */
    public List<Long> articlesAfter(long id, int limit, Instant now) {
        return database.sql("select id from article where id > :id and public_until > :now order by id limit :limit")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Of each of the articles what is public and what is planned. */
    public List<PublishedText> of(Collection<Long> articles, Instant now) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> names = names(articles);
        return database.sql("""
                        select p.id, p.article_id, a.language, r.id, r.kind, r.section_id, r.headline, r.standfirst,
                          b.html, p.first_public, p.public_from, p.public_until
                        from publication p join article a on a.id = p.article_id
                        join revision r on r.id = p.revision_id join revision_body b on b.revision_id = r.id
                        where p.article_id in (:articles) and p.public_until > :now""")
                .param("articles", articles)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, place) -> text(row, names))
                .list();
    }

    private Map<Long, List<String>> names(Collection<Long> articles) {
        return database
                .sql("""
                        select c.revision_id, c.name from revision_credit c join revision r on r.id = c.revision_id
                        where r.article_id in (:articles) order by c.revision_id, c.position""")
                .param("articles", articles)
                .query((row, place) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static PublishedText text(ResultSet row, Map<Long, List<String>> names) throws SQLException {
        return new PublishedText(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                Kind.of(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                new RichText(row.getString(9)),
                names.getOrDefault(row.getLong(4), List.of()),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
