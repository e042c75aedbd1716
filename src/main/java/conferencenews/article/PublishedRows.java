package conferencenews.article;

import conferencenews.directory.LinkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers' pages show of articles, row by row: pages change nothing, and entities would cost them twice as much. */
@Repository
class PublishedRows {

    private static final String ARTICLE = """
            select a.id, a.language, a.translation_key, a.public_until, p.first_public, p.updated_at, r.id as revision_id,
              r.number, r.kind, r.section_id, r.headline, r.slug, r.standfirst, b.html, r.source, r.dateline_place, r.dateline_on,
              r.seo_title, r.seo_description
            from publication p join article a on a.id = p.article_id join revision r on r.id = p.revision_id
              join revision_body b on b.revision_id = r.id
            where p.article_id = :article and""" + Visible.PUBLICATION_ROW;

    /** A union by itself H2 would parse anew each time. */
    private static final String PARTS = """
            select * from (
              select 'credit' as part, position, role as code, cast(null as bigint) as target, name as text,
                '' as caption, '' as credit from revision_credit where revision_id = :revision
              union all
              select 'tag', position, '', tag_id, '', '', '' from revision_tag where revision_id = :revision
              union all
              select 'image', position, place, image_id, alt_text, caption, credit from revision_image
                where revision_id = :revision
              union all
              select 'attachment', position, '', attachment_id, '', '', '' from revision_attachment
                where revision_id = :revision
              union all
              select 'link', position, role, target_id, title, block, cast(kind as varchar(5)) from revision_link
                where revision_id = :revision) parts
            order by part, position""";

    private static final String LINES = """
            select r.id, r.kind, r.headline, r.slug, r.standfirst, r.section_id, i.image_id, i.alt_text, i.caption, i.credit
            from revision r left join revision_image i on i.revision_id = r.id and i.place = 'lead'
            where r.id in (:revisions)""";

    private final JdbcClient database;

    PublishedRows(JdbcClient database) {
        this.database = database;
    }

    /** The article if it is public at that instant. */
    Optional<PublishedArticle> visible(long article, Instant now) {
        return database.sql(ARTICLE)
                .param("article", article)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, place) -> article(row))
                .optional();
    }

    /** What lists show of those revisions, by their ids. */
    Map<Long, Line> lines(Collection<Long> revisions) {
        return database.sql(LINES).param("revisions", revisions).query((row, place) -> line(row)).list().stream()
                .collect(Collectors.toMap(Line::revision, Function.identity()));
    }

    private PublishedArticle article(ResultSet row) throws SQLException {
        Instant firstPublic = instant(row, "first_public");
        Instant updated = instant(row, "updated_at");
        return new PublishedArticle(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("language"),
                row.getLong("translation_key"),
                instant(row, "public_until"),
                content(row, parts(row.getLong("revision_id"))),
                firstPublic,
                updated.equals(firstPublic) ? null : updated);
    }

    private Parts parts(long revision) {
        Parts parts = new Parts(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        database.sql(PARTS).param("revision", revision).query(row -> {
            parts.add(row);
        });
        return parts;
    }

    private static ArticleContent content(ResultSet row, Parts parts) throws SQLException {
        return ArticleContent.stored(
                constant(Kind.class, row.getString("kind")),
                row.getLong("section_id"),
                row.getString("headline"),
                row.getString("slug"),
                row.getString("standfirst"),
                row.getString("html"),
                parts.credits,
                row.getString("source"),
                row.getString("dateline_place"),
                row.getObject("dateline_on", LocalDate.class),
                parts.tags,
                row.getString("seo_title"),
                row.getString("seo_description"),
                parts.images,
                parts.attachments,
                parts.links);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                constant(Kind.class, row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, Long.class),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    /** What a revision has more than one of. */
    private record Parts(
            List<Credit> credits,
            List<Long> tags,
            List<ImageUse> images,
            List<Long> attachments,
            List<ArticleLink> links) {

        void add(ResultSet row) throws SQLException {
            String text = row.getString("text");
            String code = row.getString("code");
            long target = row.getLong("target");
            switch (row.getString("part")) {
                case "credit" -> credits.add(new Credit(constant(CreditRole.class, code), text));
                case "tag" -> tags.add(target);
                case "image" ->
                    images.add(new ImageUse(
                            constant(ImageUse.Place.class, code),
                            target,
                            text,
                            row.getString("caption"),
                            row.getString("credit")));
                case "link" -> links.add(link(row, target));
                default -> attachments.add(target);
            }
        }

        private static ArticleLink link(ResultSet row, long target) throws SQLException {
            return new ArticleLink(
                    LinkKind.of(Integer.parseInt(row.getString("credit"))),
                    target,
                    row.getString("code"),
                    row.getString("text"),
                    row.getString("caption"));
        }
    }
}
