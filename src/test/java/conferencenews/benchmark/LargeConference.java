package conferencenews.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a conference with 200 talks, 500 participations and 300 articles, rendered anew for each request. The
 * argument is a folder to work in.
 */
public final class LargeConference {

    private static final PrintStream OUT = System.out;
    private static final int ARTICLES = 1_000;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 61;

    private LargeConference() {}

    public static void main(String... arguments) throws Exception {
        Path data = Path.of(arguments[0]).toAbsolutePath().resolve("large-conference");
        String url = PackagedSite.H2.formatted(data);
        if (Files.notExists(data.resolve("news.mv.db"))) {
            ManyArticles.fill(url, "", "", ARTICLES);
            fill(url);
        }
        try (PackagedSite site = PackagedSite.start(data, "--news.page-cache.size=0B")) {
            String path =
                    site.get("/conferences/1").headers().firstValue("Location").orElseThrow();
            List<Double> millis = new ArrayList<>();
            int bytes = 0;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                bytes = page(site, path);
                if (round >= 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            millis.sort(null);
            OUT.printf(
                    "%d bytes, ms: median %.1f, slowest tenth %.1f%n",
                    bytes, millis.get(ROUNDS / 2), millis.get(ROUNDS * 9 / 10));
        }
    }

    private static int page(PackagedSite site, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = site.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static void fill(String url) throws SQLException {
        String columns = "(id, kind, parent_id, edition_id, position, zone, all_day, begins_at, ends_at, span_all_day,"
                + " span_begins_at, span_ends_at, span_year, status, former_all_day, attendance, room, online_url,"
                + " registration_url, edited_at, version)";
        String rest = ", 'Asia/Shanghai', %s, %s, %s, %1$s, %2$s, %3$s, 2031, 'scheduled', false, 'onsite', '', '', '',"
                + " current_timestamp, 1";
        String first = "timestamp with time zone '2031-05-03 00:00:00+08:00'";
        List<String> commands = List.of(
                "insert into conference " + columns + " select 1, 'conference', null, 1, 0"
                        + rest.formatted("true", first, first + " + interval '10' day"),
                "insert into conference " + columns + " select n + 1, 'session', 1, 1, n"
                        + rest.formatted("true", first, first + " + interval '1' day") + " from " + numbers(10),
                "insert into conference " + columns + " select n + 100, 'talk', 2 + mod(n, 10), 1, n"
                        + rest.formatted("false", first, first + " + interval '30' minute") + " from " + numbers(200),
                "insert into conference_text select id, 'en', 'A part with a name of some length, number ' || id, '', '', ''"
                        + " from conference",
                "update conference set public_from = edited_at - interval '1' day,"
                        + " public_until = timestamp with time zone '9999-01-01 00:00:00+00:00' where id = 1",
                "insert into institution (id, country, web, same_as, version) select n, 'CN', '', '', 0 from "
                        + numbers(60),
                "insert into institution_name select id, 0, 'en', 'name', 'University number ' || id from institution",
                "insert into person (id, web, same_as, version) select n, '', '', 0 from " + numbers(500),
                "insert into person_name select id, 0, 'en', false, 'FAMILY' || id, 'Given', true from person",
                "insert into participation (conference_id, person_id, role, position, title, affiliation, institution_id)"
                        + " select 100 + 1 + mod(n, 200), n, 'speaker', n, 'Professor', '', 1 + mod(n, 60) from "
                        + numbers(500),
                "insert into revision_link select revision_id, 0, 3, 1, 'report', '', '' from listing"
                        + " where list_kind = 0 order by article_id limit 300",
                "insert into listing select 3, 1, language, first_public, article_id, public_from, public_until,"
                        + " publication_id, l.revision_id from listing l join revision_link k on k.revision_id = l.revision_id"
                        + " where list_kind = 0");
        try (Connection database = DriverManager.getConnection(url, "", "");
                Statement statement = database.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
            statement.execute("analyze");
            statement.execute("shutdown");
        }
    }

    private static String numbers(int most) {
        return "(select \"X\" as n from system_range(1, " + most + "))";
    }
}
