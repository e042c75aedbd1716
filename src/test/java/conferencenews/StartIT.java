package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts that succeed and starts that fail, each in a process of its own. */
@Timeout(180)
class StartIT {

    private static final String SETUP = "Create the first administrator: http://localhost:\\d+(/setup\\?token=\\S+)";

    @TempDir
    private static Path folder;

    private static Path data;
    private static Launch first;
    private static String archiveOfFirst;
    private static Launch second;

    @BeforeAll
    static void startTwice() {
        data = folder.resolve("made by/the start");
        first = Launch.ofNewSite(data);
        archiveOfFirst = archive(first);
        new Visitor(first.port()).follow(new Visitor(first.port()).get("/articles/1"));
        first.close();
        second = Launch.ofNewSite(data);
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    void theLastLinesSayWhereTheSiteIsAndWhatToDoNext() throws IOException {
        assertThat(new Visitor(second.port()).get("/").status()).isEqualTo(200);
        assertThat(second.printed("Data folder: (.*)"))
                .isEqualTo(data.toRealPath().toString());
        assertThat(second.lastLine()).containsPattern(SETUP);
    }

    @Test
    void theSetupAddressIsNewAtEachStartAndOpensThePage() {
        String address = second.printed(SETUP);
        assertThat(address).isNotEqualTo(first.printed(SETUP));
        Answer page = new Visitor(second.port()).get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().selectFirst("input[name=username]")).isNotNull();
    }

    @Test
    void theSecondStartKeepsWhatThereIsAndLoadsNoSampleAgain() {
        assertThat(archiveOfFirst).contains("2024 November");
        assertThat(archive(second)).isEqualTo(archiveOfFirst);
        Visitor robot = new Visitor(second.port()).header("User-Agent", "curl/8");
        Answer article = robot.follow(robot.get("/articles/1"));
        assertThat(article.page().select("data.view-count").val()).isEqualTo("1");
    }

    @Test
    void aPortInUseIsOneSentence() {
        refused(
                "Port " + second.port() + " is in use by another program; stop that one or set server.port",
                "--server.port=" + second.port(),
                "--news.data=" + folder.resolve("other"),
                "--news.sample-content=false",
                "--spring.main.lazy-initialization=true"); // the server starts first: this only saves time
    }

    @Test
    void aDatabaseFileInUseIsOneSentence() {
        refused("news.mv.db is in use by another process", "--server.port=0", "--news.data=" + data);
    }

    @Test
    void aBackupOfASiteThatHoldsItsDatabaseFileIsOneSentence() {
        Path backup = folder.resolve("backup.zip");
        refused("at /admin/backup.", "backup", backup.toString(), "--news.data=" + data);
        assertThat(backup).doesNotExist();
    }

    @Test
    void aJournalInUseIsOneSentenceWhateverTheDatabase() {
        refused(
                "in which views are kept, is in use by another process",
                "--server.port=0",
                "--news.data=" + data,
                "--spring.datasource.url=jdbc:h2:mem:other;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    @Test
    void aDataFolderThatIsAFileIsOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        refused("The data folder " + file + " cannot be used", "--news.data=" + file);
    }

    @Test
    void aBadSettingIsOneSentence() {
        refused("The setting news.site.zone (NEWS_SITE_ZONE) cannot be used", "--news.site.zone=Mars/Olympus");
    }

    private static void refused(String sentence, String... arguments) {
        Launch launch = Launch.with("", arguments);
        assertThat(launch.exitCode()).isEqualTo(1);
        assertThat(launch.errors()).contains(sentence).hasLineCount(1);
        assertThat(launch.output()).doesNotContain("Exception", "ERROR", "\tat ");
    }

    private static String archive(Launch site) {
        return new Visitor(site.port()).get("/archive").page().select("main").text();
    }
}
