package conferencenews.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for the first rows of several lists at once. No revision is looked at, so that a page reads only those which it
 * shows.
 */
@Component
class ListHeads {

    /** A union by itself H2 would parse anew each time. */
    private static final String ONE_QUESTION = "select * from (%s) heads";

    private static final String NEWEST_FIRST =
            " order by l.list_kind, l.list_id, l.language, l.first_public desc, l.article_id desc";
    private static final String OLDEST_FIRST =
            " order by l.list_kind desc, l.list_id desc, l.language desc, l.first_public, l.article_id";

    private final JdbcClient database;

    ListHeads(JdbcClient database) {
        this.database = database;
    }

    Question at(String language, Instant now) {
        return new Question(database, language, now);
    }

    /** Lists in the order in which they are added. */
    static final class Question {

        private final JdbcClient database;
        private final String language;
        private final List<String> branches = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        private Question(JdbcClient database, String language, Instant now) {
            this.database = database;
            this.language = language;
            parameters.put("now", now.atOffset(ZoneOffset.UTC));
        }

        Question newest(short kind, long list, int limit) {
            return branch(listing(kind, list) + NEWEST_FIRST + " limit " + limit);
        }

        /** The one before an article in the order of a list. */
        Question previous(short kind, long list, Instant firstPublic, long article) {
            return branch(listing(kind, list) + " and (l.first_public, l.article_id) < " + pair(firstPublic, article)
                    + NEWEST_FIRST + " limit 1");
        }

        /** The one after an article in the order of a list. */
        Question next(short kind, long list, Instant firstPublic, long article) {
            return branch(listing(kind, list) + " and (l.first_public, l.article_id) > " + pair(firstPublic, article)
                    + OLDEST_FIRST + " limit 1");
        }

        /** The newest whose publication date lies before an instant. */
        Question newestBefore(short kind, long list, Instant before) {
            return branch(listing(kind, list) + " and l.first_public < " + parameter(before.atOffset(ZoneOffset.UTC))
                    + NEWEST_FIRST + " limit 1");
        }

        /** The versions of a piece in other languages. */
        Question translations(long translationKey, long article) {
            return branch("p.revision_id, a.id, a.language, p.first_public from publication p"
                    + " join article a on a.id = p.article_id where a.translation_key = " + parameter(translationKey)
                    + " and a.id <> " + parameter(article) + " and " + Visible.PUBLICATION_ROW);
        }

        /** Those versions of a piece that lack something substantive which its source says now. */
        Question drifted(long translationKey) {
            return branch("p.revision_id, d.article_id, a.language, p.first_public from translation_drift d"
                    + " join article a on a.id = d.article_id join publication p on p.id = d.publication_id"
                    + " where a.translation_key = " + parameter(translationKey) + " and " + Visible.PUBLICATION_ROW);
        }

        /** What editors recommend with an article, in their order: of each piece the version in this language. */
        Question picks(long article) {
            return branch(
                    "k.position",
                    "p.revision_id, a.id, a.language, p.first_public from article_pick k"
                            + " join article c on c.id = k.picked_id"
                            + " join article a on a.translation_key = c.translation_key and a.language = "
                            + parameter(language) + " join publication p on p.article_id = a.id where k.article_id = "
                            + parameter(article) + " and " + Visible.PUBLICATION_ROW);
        }

        /** The first pieces of the series that a piece belongs to, in their order, itself included. */
        Question series(long translationKey, int limit) {
            return branch(
                    "s.position",
                    "p.revision_id, a.id, a.language, p.first_public from series_part own"
                            + " join series_part s on s.series_id = own.series_id"
                            + " join article a on a.translation_key = s.translation_key and a.language = "
                            + parameter(language) + " join publication p on p.article_id = a.id"
                            + " where own.translation_key = " + parameter(translationKey) + " and "
                            + Visible.PUBLICATION_ROW + " order by s.position, a.id limit " + limit);
        }

        /** The heads of each list: as they are placed, else the newest first. */
        List<List<Head>> read() {
            if (branches.isEmpty()) {
                return List.of();
            }
            List<List<Placed>> lists = new ArrayList<>();
            branches.forEach(branch -> lists.add(new ArrayList<>()));
            database.sql(ONE_QUESTION.formatted(String.join(" union all ", branches)))
                    .params(parameters)
                    .query(row -> {
                        lists.get(row.getInt(1)).add(Placed.of(row));
                    });
            return lists.stream()
                    .map(list -> list.stream()
                            .sorted(Placed.IN_ORDER)
                            .map(Placed::head)
                            .toList())
                    .toList();
        }

        private Question branch(String select) {
            return branch("0", select);
        }

        private Question branch(String place, String select) {
            branches.add("(select " + branches.size() + " as list, " + place + " as place, " + select + ")");
            return this;
        }

        private String listing(short kind, long list) {
            return "l.revision_id, l.article_id, l.language, l.first_public from listing l where l.list_kind = " + kind
                    + " and l.list_id = " + parameter(list) + " and l.language = " + parameter(language) + " and "
                    + Visible.LISTING_ROW;
        }

        private String pair(Instant firstPublic, long article) {
            return "(" + parameter(firstPublic.atOffset(ZoneOffset.UTC)) + ", " + parameter(article) + ")";
        }

        private String parameter(Object value) {
            String name = "p" + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        }
    }

    /** @param place where somebody put it in its list; 0 where nobody did */
    private record Placed(int place, Head head) {

        static final Comparator<Placed> IN_ORDER =
                Comparator.comparingInt(Placed::place).thenComparing(Placed::head, Head.NEWEST_FIRST);

        static Placed of(ResultSet row) throws SQLException {
            Instant firstPublic = row.getObject(6, OffsetDateTime.class).toInstant();
            return new Placed(row.getInt(2), new Head(row.getLong(3), row.getLong(4), row.getString(5), firstPublic));
        }
    }
}
