package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Visitor;
import conferencenews.media.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills the site with {@code kill -9} at random moments while somebody uploads photographs. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@Tag("kill")
class UploadKillIT {

    private static final Logger LOG = LoggerFactory.getLogger(UploadKillIT.class);
    private static final int ROUNDS = Integer.getInteger("news.kill.uploads", 2);
    private static final int LONGEST_LIFE_MILLIS = 6_000;
    private static final String PASSWORD = "correct-horse-battery";
    private static final String FILES = """
            select hash from image union select hash from image_rendition union select hash from attachment""";

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void whatTheDatabaseNamesIsThereWholeAndWhatIsThereIsWhole() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            killWhileUploading(round);
            assertFilesAreWhole();
        }
    }

    private void killWhileUploading(int round) throws InterruptedException {
        SiteProcess site = SiteProcess.start(
                folder.resolve("log"),
                Duration.ZERO,
                List.of(
                        "--server.port=0",
                        "--news.data=" + folder.resolve("data"),
                        "--news.sample-content=false",
                        "--news.admin.password=" + PASSWORD));
        Visitor editor = new Visitor(site.port()).login("admin", PASSWORD);
        editor.get("/admin/media");
        Thread upload = new Thread(() -> upload(editor, round), "upload");
        upload.start();
        long life = random.nextInt(LONGEST_LIFE_MILLIS);
        upload.join(life + 1);
        site.kill();
        upload.join();
        LOG.info("Killed {} after {} ms", round, life);
    }

    /** Nobody answers any more at some moment. */
    private static void upload(Visitor editor, int round) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            files.put(i + ".jpg", Corpus.jpeg(2000, 1500, round * 100L + i));
        }
        try {
            editor.upload("/admin/media", files);
        } catch (AssertionError killed) {
            LOG.info("No answer: {}", killed.getMessage());
        }
    }

    private void assertFilesAreWhole() throws Exception {
        Path media = folder.resolve("data").resolve("media");
        for (String hash : named()) {
            assertThat(media.resolve(hash.substring(0, 2)).resolve(hash.substring(2)))
                    .exists();
        }
        int whole = 0;
        try (Stream<Path> files = Files.walk(media)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(media.resolve("temporary")))
                    .toList()) {
                assertThat(hash(file))
                        .isEqualTo(file.getParent().getFileName()
                                + file.getFileName().toString());
                whole++;
            }
        }
        LOG.info("{} files named, {} there", named().size(), whole);
    }

    private List<String> named() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("data/news")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return JdbcClient.create(database).sql(FILES).query(String.class).list();
    }

    private static String hash(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
