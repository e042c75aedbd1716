package conferencenews.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers are told about the updates of an article: that they are told, and when. */
@Component
class PublicNotes {

    /** A note is public with its version, if that was an update: it moved the date, and was not the first. */
    private static final String SHOWN = """
            select p.public_from, r.public_note
            from publication p join revision r on r.id = p.revision_id
            where p.article_id = :article and p.public_from <= :now and r.public_note <> ''
              and p.updated_at = p.public_from
              and p.public_from > (select min(public_from) from publication where article_id = :article)
              and not exists (select 1 from suppression s where s.revision_id = r.id)
            order by p.public_from desc
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
                .query((row, place) ->
                        new UpdateNote(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .list();
    }

    /**
     * What is said about a version that follows one which readers have not seen yet: as long as an update waits, it
     * stays one, and keeps its note unless another is given.
     */
    RevisionRemarks carried(Article article, Revision former, RevisionRemarks remarks, Instant now) {
        RevisionRemarks said = former.remarks();
        boolean waits = said.substantive()
                && !said.publicNote().isEmpty()
                && publications.isPublic(article.id(), now)
                && !publications.hasBegun(former, now);
        if (!waits) {
            return remarks;
        }
        String note = remarks.publicNote().isEmpty() ? said.publicNote() : remarks.publicNote();
        return new RevisionRemarks(true, note, remarks.note());
    }

    /**
     * @throws Refused if readers of a public article are to see an update and nothing tells them what changed, or if
     *     there is a note for the readers of an article that has been public, and no update that would show it
     */
    void requireAtSave(Article article, RevisionRemarks remarks, Instant now) {
        if (remarks.substantive() && remarks.publicNote().isBlank() && publications.isPublic(article.id(), now)) {
            throw new Refused("publicNote", "article.update.no-note");
        }
        if (!remarks.substantive()
                && !remarks.publicNote().isBlank()
                && !publications.begun(article.id(), now).isEmpty()) {
            throw new Refused("publicNote", "article.update.no-date");
        }
    }

    /** The same for what was saved while the article was not public. Going back to an older version needs no note. */
    void requireAtPublication(Timeline timeline, Revision revision, Instant at) {
        long article = timeline.article().id();
        int before = timeline.numberBefore(at);
        if (before > 0
                && before < revision.number()
                && revision.remarks().publicNote().isEmpty()
                && revisions.isAnySubstantive(article, before, revision.number())) {
            throw new Refused("revision", "article.publish.no-note");
        }
    }
}
