package conferencenews.article;

import conferencenews.directory.Institution;
import conferencenews.directory.LinkKind;
import conferencenews.directory.Person;
import conferencenews.taxonomy.Section;
import conferencenews.taxonomy.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes listings of publications. Only intervals that are not over are listed, so that rows of the past never pile up.
 */
@Component
class ListingRebuild {

    private static final String DEFINITION = """
            insert into listing (list_kind, list_id, language, first_public, article_id, public_from, public_until,
                                 publication_id, revision_id)
            select k.list_kind, k.list_id, a.language, p.first_public, p.article_id, p.public_from, p.public_until,
                   p.id, p.revision_id
            from publication p join article a on a.id = p.article_id join (
              with recursive up(id, ancestor) as (
                select id, id from section
                union all
                select up.id, s.parent_id from up join section s on s.id = up.ancestor where s.parent_id is not null)
              select r.id as revision_id, 0 as list_kind, cast(0 as bigint) as list_id
              from revision r where r.article_id in (%1$s)
              union all
              select r.id, 1, up.ancestor
              from revision r join up on up.id = r.section_id where r.article_id in (%1$s)
              union
              select r.id, 2, coalesce(tag.merged_into, tag.id)
              from revision_tag t join revision r on r.id = t.revision_id join tag on tag.id = t.tag_id
              where r.article_id in (%1$s)
              union
              select r.id, l.kind, coalesce(person.merged_into, institution.merged_into, l.target_id)
              from revision_link l join revision r on r.id = l.revision_id
              left join person on l.kind = 4 and person.id = l.target_id
              left join institution on l.kind = 5 and institution.id = l.target_id
              where r.article_id in (%1$s)
            ) k on k.revision_id = p.revision_id
            where p.article_id in (%1$s) and p.public_until > :now
            """;

    private static final String IN_SUBTREE = """
            select r.article_id from revision r where r.section_id in (
              with recursive down(id) as (
                select id from section where id = :id
                union all select s.id from section s join down on s.parent_id = down.id)
              select id from down)""";

    private static final String TAGGED = """
            select r.article_id from revision r join revision_tag t on t.revision_id = r.id
            join tag on tag.id = t.tag_id where tag.id = :id or tag.merged_into = :id""";

    private static final String LINKED = """
            select r.article_id from revision r join revision_link l on l.revision_id = r.id
            where l.kind = %2$d and (l.target_id = :id or l.target_id in (select id from %1$s where merged_into = :id))""";

    private static final String LINKED_PERSON = LINKED.formatted("person", LinkKind.PERSON.code());
    private static final String LINKED_INSTITUTION = LINKED.formatted("institution", LinkKind.INSTITUTION.code());

    private final JdbcClient database;
    private final Clock clock;

    ListingRebuild(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void clear(long article) {
        clear(":id", article);
    }

    void rebuild(long article, Instant now) {
        rebuild(":id", article, now);
    }

    /** What stands in the section and below it now stands in the lists of other ancestors. */
    @EventListener
    void sectionMoved(Section.Moved move) {
        rebuild(IN_SUBTREE, move.section(), clock.instant());
    }

    /** What has the tag that stays, or any alias of it, the former aliases of the merged one included. */
    @EventListener
    void tagMerged(Tag.Merged merger) {
        rebuild(TAGGED, merger.into(), clock.instant());
    }

    /** What names the person that stays, or any alias of it. */
    @EventListener
    void personMerged(Person.Merged merger) {
        rebuild(LINKED_PERSON, merger.into(), clock.instant());
    }

    @EventListener
    void institutionMerged(Institution.Merged merger) {
        rebuild(LINKED_INSTITUTION, merger.into(), clock.instant());
    }

    private void rebuild(String articles, long id, Instant now) {
        clear(articles, id);
        database.sql(DEFINITION.formatted(articles))
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void clear(String articles, long id) {
        database.sql("delete from listing where article_id in (%s)".formatted(articles))
                .param("id", id)
                .update();
    }
}
