package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.ConferenceNewsApplication;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.TestClock;
import conferencenews.TestDatabase;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A site is backed up while it runs, restored into a file, backed up from there, and restored as it was. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
@TestPropertySource(
        properties = {
            "news.sample-content=true",
            "news.site.url=http://news.example.edu",
            "news.admin.password=" + TestAccounts.PASSWORD
        })
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class BackupIT {

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3, (byte) 0xFF, (byte) 0xD9};
    private static final String TEXT = "会议新闻 – “quoted”\n\ttab \\ and \uD83D\uDCF0";

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor administrator;

    @Autowired
    Visitor visitor;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Backup backup;

    @Autowired
    Environment environment;

    @TempDir
    static Path folder;

    private long edited;
    private Actor somebody;
    private Path first;
    private Path second;
    private ConfigurableApplicationContext restored;
    private Visitor there;

    @BeforeAll
    void fillTheSiteAndRestoreItTwice() throws IOException {
        clock.set(MutableClock.START);
        fill();
        Path data = data();
        Files.createDirectories(data.resolve("media/ab"));
        Files.write(data.resolve("media/ab/abcdef"), PICTURE);
        Files.write(data.resolve("media/ab/abcdeg.tmp"), PICTURE);
        Files.createDirectories(data.resolve("robots"));
        Files.writeString(data.resolve("robots/own.txt"), "# none\n");
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Answer file = administrator.submit(administrator.get("/admin/backup"), "main form");
        assertThat(file.header("Content-Type")).isEqualTo("application/zip");
        assertThat(file.header("Content-Disposition")).contains("attachment", ".zip");
        first = Files.write(folder.resolve("first.zip"), file.bytes());
        assertThat(Backups.run("restore", first, folder.resolve("file"), Backups.file()))
                .isEmpty();
        second = folder.resolve("second.zip");
        assertThat(Backups.run("backup", second, folder.resolve("file"), Backups.file()))
                .isEmpty();
        Map<String, Object> settings = TestDatabase.settings();
        assertThat(Backups.run("restore", second, folder.resolve("last"), settings))
                .isEmpty();
        start(folder.resolve("last"), settings);
    }

    private void fill() {
        somebody = accounts.create(Role.PUBLISHER);
        edited = writing.published("An article with a history");
        clock.advance(Duration.ofMinutes(5));
        writing.publish(edited, writing.revise(edited, 1, "第二版 with a history"));
        writing.revise(edited, 2, "A version that nobody has published yet");
        long gone = writing.published("Soon withdrawn");
        clock.advance(Duration.ofMinutes(5));
        writing.withdraw(gone, "For a test.");
        database.sql("update audit_entry set detail = ? where subject_id = ?")
                .params(TEXT, edited)
                .update();
        database.sql("update section set parent_id = ? where id = 1")
                .param(writing.section("planted-later"))
                .update();
        database.sql("delete from audit_entry where id = (select max(id) from audit_entry)")
                .update();
        for (int reader = 0; reader < 7; reader++) {
            Visitor each = new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
            each.header("Accept-Language", "en-" + reader);
            assertThat(each.follow(each.get("/articles/" + edited)).header("View-Counted"))
                    .isEqualTo("yes");
        }
    }

    private void start(Path data, Map<String, Object> settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--news.data=" + data, "--news.site.url=http://news.example.edu"));
        settings.forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        restored = new SpringApplicationBuilder(ConferenceNewsApplication.class, TestClock.class, Writing.class)
                .run(arguments.toArray(String[]::new));
        there = new Visitor(restored.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @BeforeEach
    void itIsAsLateHereAsThere() {
        clock.set(MutableClock.START.plus(Duration.ofMinutes(20)));
        restored.getBean(MutableClock.class).set(clock.instant());
    }

    @AfterAll
    void stop() {
        restored.close();
    }

    @Test
    @Order(1)
    void whatWasRestoredIsBackedUpAsTheSame() {
        assertThat(Backups.rows(second)).isEqualTo(Backups.rows(first));
        Manifest one = Backups.manifest(first);
        Manifest other = Backups.manifest(second);
        assertThat(other.counters()).containsExactlyInAnyOrderElementsOf(one.counters());
        assertThat(other.tables()).containsExactlyInAnyOrderElementsOf(one.tables());
        assertThat(other.schema()).isEqualTo(one.schema());
        assertThat(one.rows()).isGreaterThan(500);
        assertThat(one.files()).isEqualTo(other.files()).isGreaterThan(2);
    }

    @Test
    @Order(2)
    void everyTableIsInItButThoseOfLogins() {
        List<String> tables = database.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(25);
        tables.removeAll(Tables.LEFT_OUT);
        tables.remove(Tables.HISTORY);
        assertThat(Backups.manifest(first).tables().stream().map(Manifest.Rows::table))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    @Order(3)
    void publicPagesAreTheSameToTheByte() {
        Visitor here = visitor.header("User-Agent", "curl/8");
        there.header("User-Agent", "curl/8");
        TreeSet<String> paths = new TreeSet<>(List.of("/", "/zh/", "/archive", "/zh/archive", "/about", "/robots.txt"));
        for (String start : List.copyOf(paths)) {
            here.get(start).page().select("main a[href^=/], nav a[href^=/]").eachAttr("href").stream()
                    .filter(path -> !path.startsWith("/admin") && !path.endsWith("/about/views")) // shows this request
                    .forEach(paths::add);
        }
        paths.add("/articles/" + edited + "/versions/1");
        assertThat(paths).hasSizeGreaterThan(40);
        for (String path : paths) {
            Answer page = here.follow(here.get(path));
            assertThat(there.follow(there.get(path)).body()).as(path).isEqualTo(page.body());
        }
        there.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    @Test
    @Order(4)
    void viewsAreAllThere() {
        visitor.header("User-Agent", "curl/8");
        Answer here = visitor.follow(visitor.get("/articles/" + edited));
        assertThat(here.page().selectFirst("data.view-count").val()).isEqualTo("7");
        Answer page = there.follow(there.get("/articles/" + edited));
        assertThat(page.page().selectFirst("data.view-count").val()).isEqualTo("8");
    }

    @Test
    @Order(5)
    void filesAreThereAndUnfinishedOnesAreNot() throws IOException {
        assertThat(folder.resolve("last/media/ab/abcdef")).hasBinaryContent(PICTURE);
        assertThat(folder.resolve("last/robots/own.txt")).hasContent("# none\n");
        assertThat(folder.resolve("last/media/ab/abcdeg.tmp")).doesNotExist();
        assertThat(folder.resolve("last/restore.tmp")).doesNotExist();
    }

    @Test
    @Order(6)
    void peopleLogInAsBeforeAndPublishWhatHasNumbersOfItsOwn() {
        there.login(somebody.name(), TestAccounts.PASSWORD);
        long last =
                database.sql("select max(id) from article").query(Long.class).single();
        Writing writing = restored.getBean(Writing.class);
        long fresh = writing.published("Written after the restore");
        assertThat(fresh).isGreaterThan(last);
        writing.publish(fresh, writing.revise(fresh, 1, "Written again after the restore"));
        assertThat(there.follow(there.get("/articles/" + fresh)).text()).contains("Written again after the restore");
        assertThat(there.get("/").text()).contains("Written again after the restore");
    }

    @Test
    @Order(7)
    void onlyAdministratorsTakeOneAndTheAuditSaysSo() {
        accounts.logIn(visitor, Role.PUBLISHER);
        assertThat(visitor.get("/admin").text()).doesNotContain("Backup");
        assertThat(visitor.get("/admin/backup").status()).isEqualTo(403);
        assertThat(visitor.post("/admin/backup").status()).isEqualTo(403);
        assertThat(administrator.get("/admin/audit").text()).contains("downloaded a backup");
        assertThat(administrator.get("/zh/admin/backup").text()).contains("下载备份");
    }

    @Test
    @Order(8)
    void itIsOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 0; !done.get(); number++) {
                writing.published("Written meanwhile " + number);
                visitor.get("/articles/" + edited);
            }
        });
        for (int time = 0; time < 10; time++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            backup.write(() -> bytes);
            Path file = Files.write(folder.resolve("meanwhile" + time + ".zip"), bytes.toByteArray());
            Map<String, List<String>> rows = Backups.rows(file);
            long articles = rows.get("database/article.jsonl").size();
            assertThat(rows.get("database/revision.jsonl")).hasSameSizeAs(rows.get("database/revision_body.jsonl"));
            assertThat(rows.get("database/audit_entry.jsonl").stream()
                            .filter(row -> row.contains("\"article-created\"")))
                    .hasSize((int) articles - 1);
        }
        done.set(true);
        writer.join();
        Path last = folder.resolve("meanwhile9.zip");
        assertThat(Backups.run("restore", last, folder.resolve("meanwhile"), Backups.file()))
                .isEmpty();
    }

    @Test
    @Order(9)
    void itIsNotRestoredOverASite() {
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"),
                "spring.datasource.username", environment.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password", environment.getRequiredProperty("spring.datasource.password"));
        assertThat(Backups.run("restore", first, folder.resolve("other"), settings))
                .startsWith("The database is not empty: there is something in ")
                .endsWith("nothing was changed.");
        assertThat(Backups.run("restore", first, folder.resolve("file"), TestDatabase.settings()))
                .contains("is not empty: there are files in media");
    }

    @Test
    @Order(10)
    void aFileThatNoBackupCanHoldIsNamed() throws IOException {
        Path bad = Files.writeString(data().resolve("media/z:1"), "a name that not every system allows");
        Answer page = administrator.follow(administrator.submit(administrator.get("/admin/backup"), "main form"));
        assertThat(page.text()).contains("There is no backup.", "z:1", "rename or remove it");
        Files.delete(bad);
    }

    @Test
    @Order(11)
    void aDownloadThatFailsHalfwayBreaksOff() throws IOException {
        byte[] large = new byte[3_000_000];
        Files.write(data().resolve("media/large"), large);
        Path unreadable = Files.createSymbolicLink(data().resolve("media/z"), Path.of("/proc/self/mem"));
        Answer page = administrator.get("/admin/backup");
        assertThatThrownBy(() -> administrator.submit(page, "main form")).hasCauseInstanceOf(IOException.class);
        Files.delete(unreadable);
        assertThat(administrator.submit(page, "main form").bytes()).hasSizeGreaterThan(large.length);
    }

    private Path data() {
        return Path.of(environment.getRequiredProperty("news.data-folder"));
    }
}
