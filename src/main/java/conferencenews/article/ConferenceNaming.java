package conferencenews.article;

import conferencenews.conference.NamingArticle;
import conferencenews.conference.NamingArticles;
import conferencenews.directory.LinkKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells conferences which articles name them, and which of those can be read. */
@Component
class ConferenceNaming implements NamingArticles {

    private static final int KIND = LinkKind.CONFERENCE.code();

    private static final String NAMED = "exists (select 1 from listing l where l.list_kind = " + KIND
            + " and l.list_id = %s and" + Visible.LISTING_ROW + ")";

    private static final String ARTICLES = """
            select c.target_id, c.role, a.translation_key, a.id, a.language, r.headline, r.slug, l.first_public
            from listing l join revision_link c
                on c.revision_id = l.revision_id and c.kind = l.list_kind and c.target_id = l.list_id
              join revision r on r.id = l.revision_id join article a on a.id = l.article_id
            where l.list_kind = %d and l.list_id in (:ids) and%s
            order by l.first_public desc, a.id desc""".formatted(KIND, Visible.LISTING_ROW);

    private static final String NEWEST = """
            select distinct l.article_id, l.first_public from listing l
            where l.list_kind = %d and l.list_id in (:ids) and l.language = :language and%s
            order by l.first_public desc, l.article_id desc limit :limit""".formatted(KIND, Visible.LISTING_ROW);

    private static final String AGREEMENTS = """
            select distinct a.list_id from listing l join listing a on a.publication_id = l.publication_id
            where l.list_kind = %d and l.list_id in (:ids) and a.list_kind = %d and%s order by a.list_id""".formatted(KIND, LinkKind.AGREEMENT.code(), Visible.LISTING_ROW);

    private static final String IN_SECTION = """
            select distinct l.list_id from listing s join listing l on l.publication_id = s.publication_id
            where s.list_kind = %d and s.list_id = :section and l.list_kind = %d and%s""".formatted(Listing.SECTION, KIND, Visible.LISTING_ROW);

    private final JdbcClient database;
    private final Permalinks permalinks;

    ConferenceNaming(JdbcClient database, Permalinks permalinks) {
        this.database = database;
        this.permalinks = permalinks;
    }

    @Override
    public String condition(String id) {
        return NAMED.formatted(id);
    }

    @Override
    public boolean isNamed(long conference) {
        return database.sql("select count(*) from revision_link where kind = :kind and target_id = :id")
                        .param("kind", KIND)
                        .param("id", conference)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<NamingArticle> of(Collection<Long> conferences, Instant now) {
        if (conferences.isEmpty()) {
            return List.of();
        }
        return database.sql(ARTICLES)
                .param("ids", conferences)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, place) -> new NamingArticle(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(5),
                        row.getString(6),
                        permalinks.path(row.getString(5), row.getLong(4), row.getString(7)),
                        row.getObject(8, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The articles in a language that name any of these conferences, the newest first. */
    List<Long> newest(Collection<Long> conferences, String language, Instant now, int limit) {
        return conferences.isEmpty()
                ? List.of()
                : database.sql(NEWEST)
                        .param("ids", conferences)
                        .param("language", language)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .query((row, place) -> row.getLong(1))
                        .list();
    }

    @Override
    public Set<Long> agreements(Collection<Long> conferences, Instant now) {
        return conferences.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(database.sql(AGREEMENTS)
                        .param("ids", conferences)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .list());
    }

    @Override
    public Set<Long> inSection(long section, Instant now) {
        return new HashSet<>(database.sql(IN_SECTION)
                .param("section", section)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }
}
