package conferencenews.benchmark;

import conferencenews.Answer;
import conferencenews.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What editors wait for on a site with a long past: the list of articles, plain and with filters, and the history of an
 * article of 200 revisions. Arguments: {@code h2} or {@code postgresql}, a folder to work in, the number of articles;
 * there are five times as many revisions.
 */
public final class DeskPages {

    private static final PrintStream OUT = System.out;
    private static final String H2 =
            "jdbc:h2:file:%s/news;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 41;
    private static final int HISTORY = 200;

    private DeskPages() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        long number = Long.parseLong(arguments[2]);
        if (arguments[0].equals("postgresql")) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start()) {
                String url = server.getJdbcUrl("postgres", "postgres");
                fill(url, "postgres", "postgres", number);
                try (PackagedSite site = PackagedSite.start(
                        folder.resolve("desk-postgresql-" + number),
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres")) {
                    measure(site, number);
                }
            }
        } else {
            Path data = folder.resolve("desk-h2-" + number);
            if (Files.notExists(data.resolve("news.mv.db"))) {
                fill(H2.formatted(data), "", "", number);
            }
            try (PackagedSite site = PackagedSite.start(data)) {
                measure(site, number);
            }
        }
    }

    private static void fill(String url, String user, String password, long number) throws SQLException, IOException {
        ManyArticles.fill(url, user, password, number);
        try (Connection database = DriverManager.getConnection(url, user, password);
                Statement statement = database.createStatement()) {
            statement.execute("update revision set number = number + 4");
            statement.execute("update article set latest_revision = latest_revision + 4");
            earlier(statement, "k.n", "k.n <= 3 or mod(r.article_id, 4) < 3", 4, "a.latest_revision > 0");
            earlier(statement, "a.latest_revision + k.n", "true", HISTORY - 6, "a.id = " + number);
            statement.execute("update article set latest_revision = (select max(r.number) from revision r"
                    + " where r.article_id = article.id) where id = " + number);
            statement.execute("insert into revision_body (revision_id, html) select r.id, '<p id=\"p1\">Earlier.</p>'"
                    + " from revision r where not exists (select 1 from revision_body b where b.revision_id = r.id)");
            for (String update : derivedColumns()) {
                statement.execute(update);
            }
            statement.execute(url.startsWith("jdbc:h2") ? "analyze" : "vacuum analyze");
        }
    }

    /** Revisions with the content of the newest, before or behind it. */
    private static void earlier(Statement statement, String numbered, String which, int most, String articles)
            throws SQLException {
        statement.execute(
                "insert into revision (article_id, number, kind, section_id, headline, slug, standfirst, source,"
                        + " dateline_place, seo_title, seo_description, substantive, public_note, note, saved_at)"
                        + " select r.article_id, " + numbered
                        + ", r.kind, r.section_id, r.headline, r.slug, r.standfirst,"
                        + " r.source, r.dateline_place, r.seo_title, r.seo_description, false, '', '', r.saved_at"
                        + " from revision r join article a on a.id = r.article_id and a.latest_revision = r.number"
                        + " cross join (" + series(most) + ") k where (" + which + ") and " + articles);
    }

    private static String series(int most) {
        StringBuilder series = new StringBuilder("select 1 as n");
        for (int n = 2; n <= most; n++) {
            series.append(" union all select ").append(n);
        }
        return series.toString();
    }

    /** What the migration computes for articles that were there before it. */
    private static List<String> derivedColumns() throws IOException {
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/V30__let_editors_filter_articles.sql"));
        List<String> updates = new ArrayList<>();
        for (String command : migration.split(";")) {
            if (command.strip().startsWith("update ")) {
                updates.add(command);
            }
        }
        return updates;
    }

    private static void measure(PackagedSite site, long number) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site.port).login("admin", "correct-horse-battery");
        String cookie = "SESSION=" + visitor.cookie("SESSION");
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, String> page : pages(number).entrySet()) {
                double taken = millis(site, page.getValue(), cookie);
                if (round >= 0) {
                    millis.computeIfAbsent(page.getKey(), name -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        millis.put("autosave", autosaves(visitor, number - 1));
        OUT.printf("%-44s%12s%n", "ms", "median");
        millis.forEach((name, taken) -> OUT.printf(
                "%-44s%12.1f%n",
                name, taken.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow()));
    }

    /** Each with another text, as somebody types it. */
    private static List<Double> autosaves(Visitor visitor, long article) {
        Element form = visitor.get("/admin/articles/" + article).page().selectFirst("form.piece__form");
        List<Double> millis = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<String> fields = new ArrayList<>(List.of("sequence", String.valueOf(round + WARM_UP + 1)));
            for (KeyVal field : ((FormElement) form).formData()) {
                if (!field.key().equals("_csrf")) {
                    fields.add(field.key());
                    fields.add(field.key().equals("headline") ? field.value() + round : field.value());
                }
            }
            long start = System.nanoTime();
            Answer answer = visitor.post("/admin/articles/" + article + "/working-copy", fields.toArray(String[]::new));
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            if (round >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private static double millis(PackagedSite site, String path, String cookie)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = site.get(path, "Cookie", cookie);
        double taken = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return taken;
    }

    private static Map<String, String> pages(long number) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list", "/admin/articles");
        pages.put("list, page 300", "/admin/articles?page=300");
        pages.put("list by headline", "/admin/articles?sort=headline");
        pages.put("list by publication", "/admin/articles?sort=published");
        pages.put("state: public", "/admin/articles?state=PUBLIC");
        pages.put("state: expired", "/admin/articles?state=EXPIRED");
        pages.put("state: withdrawn (none)", "/admin/articles?state=WITHDRAWN");
        pages.put("state: draft (none)", "/admin/articles?state=DRAFT");
        pages.put("section", "/admin/articles?section=30");
        pages.put("section with children", "/admin/articles?section=3");
        pages.put("section with children, withdrawn (none)", "/admin/articles?section=3&state=WITHDRAWN");
        pages.put("language", "/admin/articles?language=zh");
        pages.put("author (none)", "/admin/articles?author=1");
        pages.put("no standfirst (none)", "/admin/articles?missing=standfirst");
        pages.put("no alt text (none)", "/admin/articles?missing=alt");
        pages.put("words, found", "/admin/articles?q=number+" + (number - 100));
        pages.put("words, not found", "/admin/articles?q=nowhere");
        pages.put("words, not found, by headline", "/admin/articles?q=nowhere&sort=headline");
        pages.put("days of publication", "/admin/articles?date=published&from=2024-01-01&to=2024-12-31");
        pages.put("start page", "/admin");
        pages.put(
                "calendar, the present month",
                "/admin/calendar/" + DateTimeFormatter.ofPattern("uuuu/MM").format(LocalDate.now()));
        pages.put("history of " + HISTORY + " revisions", "/admin/articles/" + number + "/revisions");
        return pages;
    }
}
