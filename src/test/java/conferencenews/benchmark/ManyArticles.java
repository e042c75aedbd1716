package conferencenews.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Fills an empty database with so many articles, as a site would have them that publishes one every 26 minutes (a
 * million in 50 years): every fifth in Chinese, a translation of the one before it; every fourth corrected once; every
 * fiftieth over; each in a section below another, with three tags, read on three days.
 *
 * <p>Arguments: JDBC address, user, password, number of articles.
 */
public final class ManyArticles {

    static final int SECTIONS = 30;
    static final int TAGS = 200;
    static final Duration APART = Duration.ofSeconds(1_577);

    private static final int AT_ONCE = 50_000;
    /** Nothing is tidied up by the way, and room that was written to once is used again at once. */
    private static final String H2_WHILE_LOADING =
            ";RETENTION_TIME=0;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0;CACHE_SIZE=1000000";

    private static final String OPEN_END = "timestamp with time zone '9999-01-01 00:00:00+00'";

    private final Connection database;
    private final boolean postgres;
    private final long number;
    private final Instant newest;

    private ManyArticles(Connection database, boolean postgres, long number) {
        this.database = database;
        this.postgres = postgres;
        this.number = number;
        this.newest = Instant.now().minus(Duration.ofHours(1));
    }

    public static void main(String... arguments) throws SQLException {
        fill(arguments[0], arguments[1], arguments[2], Long.parseLong(arguments[3]));
    }

    static void fill(String url, String user, String password, long number) throws SQLException {
        boolean postgres = url.startsWith("jdbc:postgresql:");
        migrate(url, user, password);
        String loading = postgres ? url : url + H2_WHILE_LOADING;
        try (Connection database = DriverManager.getConnection(loading, user, password)) {
            new ManyArticles(database, postgres, number).fill();
        }
    }

    static void migrate(String url, String user, String password) {
        String vendor = url.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
    }

    static String section(int number) {
        return "section-" + number;
    }

    static String slug(long article) {
        return "a-report-that-somebody-may-want-to-read-number-" + article;
    }

    private void fill() throws SQLException {
        LaterIndexes indexes = LaterIndexes.of(database, postgres);
        database.setAutoCommit(false);
        taxonomy();
        for (long first = 1; first <= number; first += AT_ONCE) {
            articles(first, Math.min(number, first + AT_ONCE - 1));
            database.commit();
        }
        for (String table : List.of("section", "tag", "article", "revision", "publication")) {
            execute("alter table " + table + " alter column id restart with " + (3 * number + 1_000));
        }
        execute("insert into highlight (language, position, article_id) select 'en', id, id from article"
                + " where language = 'en' and first_public is not null and mod(id, 50) <> 0 order by id limit 3");
        database.commit();
        database.setAutoCommit(true);
        indexes.putBack(database);
        execute(postgres ? "vacuum analyze" : "analyze");
        if (!postgres) {
            execute("shutdown");
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private void taxonomy() throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (int id = 1; id <= SECTIONS; id++) {
                statement.execute("insert into section (id, parent_id, slug, position) values (" + id + ", "
                        + (id <= 5 ? "null" : 1 + id % 5) + ", '" + section(id) + "', " + id + ")");
                for (String language : List.of("en", "zh")) {
                    statement.execute("insert into section_text values (" + id + ", '" + language + "', 'Section " + id
                            + "', 'What happens in section " + id + ".')");
                }
            }
            for (int id = 1; id <= TAGS; id++) {
                statement.execute("insert into tag (id, slug, position) values (" + id + ", 'tag-" + id + "', 0)");
                statement.execute("insert into tag_text values (" + id + ", 'en', 'Subject " + id + "')");
            }
        }
    }

    /** Of the articles i from first to last. A revision 1 that was corrected has the id i + number. */
    private void articles(long first, long last) throws SQLException {
        insert(
                first,
                last,
                "article (id, language, translation_key, created_at, first_public, public_until,"
                        + " latest_revision, section_id, edited_at, version)",
                "i, case when mod(i, 5) = 0 then 'zh' else 'en' end,"
                        + " case when mod(i, 5) = 0 then i - 1 else i end, at, at, until, case when mod(i, 4) = 0 then 2 else 1"
                        + " end, 6 + mod(i, 25), at, 1",
                "");
        for (String revision : List.of("i", "i + " + number)) {
            boolean present = revision.equals("i");
            String where = present ? "" : " where mod(i, 4) = 0";
            String numbered = present ? "case when mod(i, 4) = 0 then 2 else 1 end" : "1";
            insert(
                    first,
                    last,
                    "revision (id, article_id, number, kind, section_id, headline, slug, standfirst, source,"
                            + " dateline_place, seo_title, seo_description, substantive, public_note, note, saved_at)",
                    revision
                            + ", i, " + numbered
                            + ", case when mod(i, 3) = 0 then 'report' else 'news' end, 6 + mod(i, 25),"
                            + " 'A report that somebody may want to read, number ' || i,"
                            + " 'a-report-that-somebody-may-want-to-read-number-' || i, 'What it is about, in one sentence that"
                            + " is neither short nor long, of article ' || i, '', 'Chongqing', '', '', false, '', '', at",
                    where);
            insert(
                    first,
                    last,
                    "revision_body (revision_id, html)",
                    revision + ", '" + body() + "<p id=\"last\">' || i ||" + " '</p>'",
                    where);
            insert(
                    first,
                    last,
                    "publication (id, article_id, revision_id, public_from, public_until, ended_by,"
                            + " first_public, updated_at, published_at)",
                    revision + ", i, " + revision
                            + (present
                                    ? ", case when mod(i, 4) = 0 then at + interval '1' hour else at end, until,"
                                            + " case when mod(i, 50) = 0 then 'expiry' else 'open' end"
                                    : ", at, at + interval '1' hour, 'superseded'")
                            + ", at, at, at",
                    where);
        }
        insert(first, last, "revision_credit (revision_id, position, role, name)", "i, 0, 'writer', 'Li Ming'", "");
        insert(
                first,
                last,
                "revision_credit (revision_id, position, role, name)",
                "i, 1, 'photographer', 'Wang Fang'",
                "");
        List<String> lists = new ArrayList<>(List.of("0, 0", "1, 6 + mod(i, 25)", "1, 1 + mod(6 + mod(i, 25), 5)"));
        for (int position = 0; position < 3; position++) {
            String tag = "1 + mod(i * 7 + " + 61 * position + ", " + TAGS + ")";
            insert(first, last, "revision_tag (revision_id, position, tag_id)", "i, " + position + ", " + tag, "");
            lists.add("2, " + tag);
        }
        for (String list : lists) {
            insert(
                    first,
                    last,
                    "listing (list_kind, list_id, language, first_public, article_id, public_from,"
                            + " public_until, publication_id, revision_id)",
                    list
                            + ", case when mod(i, 5) = 0 then 'zh' else 'en' end, at, i, case when mod(i, 4) = 0 then"
                            + " at + interval '1' hour else at end, until, i, i",
                    " where mod(i, 50) <> 0");
        }
        for (int day = 0; day < 3; day++) {
            insert(
                    first,
                    last,
                    "article_view_daily (article_id, viewed_on, views, unique_views, readers)",
                    "i, cast(at as date) + " + day + ", 5 + mod(i, 97), 4, 3",
                    "");
        }
        insert(first, last, "article_view_total (article_id, views)", "i, 3 * (5 + mod(i, 97))", "");
    }

    /** The last article is the newest. */
    private void insert(long first, long last, String into, String select, String where) throws SQLException {
        String numbers = postgres ? "generate_series(?::bigint, ?::bigint) as s(i)" : "system_range(?, ?) as s(i)";
        String dated = "select i, cast(? as timestamp with time zone) - (" + number + " - i) * interval '"
                + APART.toSeconds() + "' second as at from " + numbers;
        String ending = "select i, at, case when mod(i, 50) = 0 then at + interval '2' hour else " + OPEN_END
                + " end as until from (" + dated + ") d";
        try (PreparedStatement statement = database.prepareStatement(
                "insert into " + into + " select " + select + " from (" + ending + ") e" + where)) {
            statement.setObject(1, newest.atOffset(ZoneOffset.UTC));
            statement.setLong(2, first);
            statement.setLong(3, last);
            statement.executeUpdate();
        }
    }

    private static String body() {
        StringBuilder body = new StringBuilder();
        for (int paragraph = 1; paragraph <= 8; paragraph++) {
            body.append("<p id=\"p").append(paragraph).append("\">");
            body.append("Some three hundred people from eleven countries came together to speak about what they do. "
                    .repeat(4));
            body.append("</p>");
        }
        return body.toString();
    }
}
