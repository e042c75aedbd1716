package conferencenews.article;

import conferencenews.media.Picture;
import conferencenews.media.Pictures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every public article by its id, some at a time: however many there are, the memory stays the same. */
@Component
@Transactional(readOnly = true)
public class ArticleAddresses {

    private static final String PUBLIC = " l.list_kind = 0 and l.list_id = 0 and " + Visible.LISTING_ROW;

    private static final String ADDRESSES = """
            select l.article_id, l.language, r.slug, p.updated_at, i.image_id
            from listing l
            join publication p on p.id = l.publication_id
            join revision r on r.id = l.revision_id
            left join revision_image i on i.revision_id = r.id and i.place = 'lead'
            where l.article_id > :after and l.article_id <= :last and""" + PUBLIC + """
             order by l.article_id fetch first :limit rows only""";

    private static final String TRANSLATIONS = """
            select own.id, l.article_id, l.language, r.slug
            from article own
            join article other on other.translation_key = own.translation_key and other.id <> own.id
            join listing l on l.article_id = other.id
            join revision r on r.id = l.revision_id
            where own.id in (:ids) and""" + PUBLIC;

    /** Neither version is one that lacks something of what its source says now. */
    private static final String ALIKE = """
             and not exists (
              select 1 from translation_drift d join publication p on p.id = d.publication_id
              where d.article_id in (own.id, other.id) and""" + Visible.PUBLICATION_ROW + ")";

    private static final String ANY = "select count(*) from (select 1 from listing l"
            + " where l.article_id > :after and l.article_id <= :last and" + PUBLIC
            + " fetch first 1 row only) found";

    private final JdbcClient database;
    private final Pictures pictures;
    private final Permalinks permalinks;
    private final TranslationSettings settings;

    ArticleAddresses(JdbcClient database, Pictures pictures, Permalinks permalinks, TranslationSettings settings) {
        this.database = database;
        this.pictures = pictures;
        this.permalinks = permalinks;
        this.settings = settings;
    }

    /** The greatest id of any article, public or not; 0 if there is none. */
    public long last() {
        return database.sql("select coalesce(max(id), 0) from article")
                .query(Long.class)
                .single();
    }

    /** Whether any article with an id after the first and up to the last one is public at that instant. */
    public boolean isAny(long after, long last, Instant now) {
        return database.sql(ANY)
                        .param("after", after)
                        .param("last", last)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The first public ones with such ids, in their order. */
    public List<ArticleAddress> between(long after, long last, int limit, Instant now) {
        List<Row> rows = database.sql(ADDRESSES)
                .param("after", after)
                .param("last", last)
                .param("limit", limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, place) -> Row.of(row))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<String, String>> translations =
                translations(rows.stream().map(Row::id).toList(), now);
        Map<Long, Picture> leads = pictures.of(
                rows.stream().map(Row::image).filter(Objects::nonNull).collect(Collectors.toSet()), now);
        return rows.stream()
                .map(row -> new ArticleAddress(
                        row.id,
                        permalinks.path(row.language, row.id, row.slug),
                        row.language,
                        row.updated,
                        row.image == null ? null : leads.get(row.image),
                        translations.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> translations(List<Long> ids, Instant now) {
        Map<Long, Map<String, String>> translations = new HashMap<>();
        database.sql(settings.hreflangWhileOutdated() ? TRANSLATIONS : TRANSLATIONS + ALIKE)
                .param("ids", ids)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    translations
                            .computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                            .put(row.getString(3), permalinks.path(row.getString(3), row.getLong(2), row.getString(4)));
                });
        return translations;
    }

    private record Row(
            long id,
            String language,
            String slug,
            Instant updated,
            @Nullable Long image) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, Long.class));
        }
    }
}
