package conferencenews.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers are told about the updates of an article: that they are told, and when. */
@Component
class PublicNotes {

    /** A note is public from when its version or a later one is; what was said before the first publication never is. */
    private static final String SHOWN = """
            select min(p.public_from) as since, n.number, n.public_note, n.substantive
            from revision n
              join publication p on p.article_id = n.article_id
              join revision r on r.id = p.revision_id and r.number >= n.number
            where n.article_id = :article and n.public_note <> '' and p.public_from <= :now
              and not exists (select 1 from suppression s where s.revision_id = n.id)
            group by n.id, n.number, n.public_note, n.substantive
            having min(p.public_from) > (select min(public_from) from publication where article_id = :article)
            order by 1 desc, 2 desc
            limit :limit""";

    private final JdbcClient database;
    private final Revisions revisions;
    private final Publications publications;

    PublicNotes(JdbcClient database, Revisions revisions, Publications publications) {
        this.database = database;
        this.revisions = revisions;
        this.publications = publications;
    }

    /** The newest first. */
    List<UpdateNote> shown(long article, Instant now, int limit) {
        return database.sql(SHOWN)
                .param("article", article)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, place) -> note(row))
                .list();
    }

    private static UpdateNote note(ResultSet row) throws SQLException {
        return new UpdateNote(
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("public_note"),
                row.getBoolean("substantive"));
    }

    /** @throws Refused if readers of a public article are to see an update and nothing tells them what changed */
    void requireAtSave(Article article, RevisionRemarks remarks, Instant now) {
        if (remarks.substantive() && remarks.publicNote().isBlank() && publications.isPublic(article.id(), now)) {
            throw new Refused("publicNote", "article.update.no-note");
        }
    }

    /** The same for what was saved while the article was not public. Going back to an older version needs no note. */
    void requireAtPublication(Timeline timeline, Revision revision, Instant at) {
        long article = timeline.article().id();
        int before = timeline.numberBefore(at);
        if (before > 0
                && before < revision.number()
                && revisions.isAnySubstantive(article, before, revision.number())
                && !revisions.isAnyNoted(article, before, revision.number())) {
            throw new Refused("revision", "article.publish.no-note");
        }
    }
}
