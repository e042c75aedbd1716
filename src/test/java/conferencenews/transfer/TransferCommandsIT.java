package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.viewcount.Journals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands {@code backup} and {@code restore} on database files, and what they refuse in one sentence. */
@Timeout(180)
class TransferCommandsIT {

    @TempDir
    private Path folder;

    private Path site;
    private Path backup;
    private Path target;

    @BeforeEach
    void name() throws IOException {
        site = folder.resolve("site");
        backup = folder.resolve("backup.zip");
        target = folder.resolve("target");
        Files.createDirectories(site.resolve("media"));
        Files.writeString(site.resolve("media/picture"), "a picture");
    }

    @Test
    void aBackupOfAnEarlierReleaseIsBroughtUpToDate() {
        JdbcClient database = database(site, "8");
        database.sql("insert into article_view_daily (article_id, viewed_on, views) values (7, date '2026-01-02', 40)")
                .update();
        assertThat(backUp()).isEmpty();
        assertThat(Backups.manifest(backup).schema()).isEqualTo("8");
        assertThat(restore()).isEmpty();
        JdbcClient restored = JdbcClient.create(file(target));
        assertThat(restored.sql("select views from article_view_total where article_id = 7")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
        assertThat(target.resolve("media/picture")).hasContent("a picture");
    }

    @Test
    void aNewDatabaseThatIsMigratedAlreadyIsEmpty() {
        database(site, "latest");
        backUp();
        database(target, "latest");
        assertThat(restore()).isEmpty();
    }

    @Test
    void aBackupThatIsOlderThanTheTablesNeedsADatabaseWithoutThem() {
        database(site, "8");
        backUp();
        database(target, "9");
        assertThat(restore()).contains("The database has the tables of the version 9, the backup is of the version 8");
    }

    @Test
    void nobodyElseReadsABackup() throws IOException {
        database(site, "latest");
        backUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(backup.resolveSibling("backup.zip.part")).doesNotExist();
    }

    @Test
    void noBackupIsOverwritten() throws IOException {
        database(site, "latest");
        Files.writeString(backup, "yesterday's");
        assertThat(backUp()).contains("is there already; no backup is overwritten");
        assertThat(backup).hasContent("yesterday's");
    }

    @Test
    void whereNobodyMayWriteThereIsNoBackup() {
        database(site, "latest");
        backup = folder.resolve("nowhere/backup.zip");
        assertThat(backUp()).contains("nowhere is none that this user may write to");
        backup = Path.of("/proc/backup.zip");
        assertThat(backUp()).contains("/proc");
    }

    @Test
    void whatCannotBeReadIsNotRestored() {
        backup = folder;
        assertThat(restore()).isEqualTo("There is no file " + folder + ".");
        assertThat(target.resolve("news.mv.db")).doesNotExist();
    }

    @Test
    void withoutASiteThereIsNothingToBackUpAndNothingIsMade() {
        assertThat(Backups.run("backup", backup, target, Map.of()))
                .startsWith("There is no site in this data folder, so there is nothing to back up");
        assertThat(backup).doesNotExist();
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aLaterReleaseIsAskedFor() {
        database(site, "latest");
        backUp();
        change(Manifest.NAME, manifest -> manifest.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"4000\""));
        assertThat(restore()).contains("was made by a newer release", "version 4000");
    }

    @Test
    void aFolderWithFilesIsRefusedAndStaysAsItIs() throws IOException {
        database(site, "latest");
        backUp();
        Files.createDirectories(target.resolve("media/ab"));
        assertThat(restore()).as("empty folders").isEmpty();
        assertThat(restore()).contains("is not empty: there are files in media");
        target = Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(target.resolve("robots"));
        Files.writeString(target.resolve("robots/own.txt"), "mine");
        assertThat(restore()).contains("is not empty: there are files in robots");
        assertThat(target.resolve("robots/own.txt")).hasContent("mine");
        assertThat(target.resolve("news.mv.db")).doesNotExist();
    }

    @Test
    void rowsThatTheDatabaseRefusesLeaveNothingBehind() throws IOException {
        database(site, "latest")
                .sql("insert into section (slug, position) values ('focus', 1)")
                .update();
        backUp();
        Path good = Files.copy(backup, folder.resolve("good.zip"));
        change("database/section.jsonl", rows -> rows.replace("\"focus\",1,", "\"focus\",null,"));
        assertThat(restore()).contains("The database does not take the rows of the table section");
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("media", "journal", "restore.tmp");
        }
        backup = good;
        assertThat(restore()).isEmpty();
    }

    @Test
    void rowsThatAreNoneAreRefused() {
        database(site, "latest")
                .sql("insert into section (slug, position) values ('focus', 1)")
                .update();
        backUp();
        for (String rows :
                List.of("", "[]", "{", "[\"id\",\"parent_id\",\"slug\",\"position\"]\n[1]", "[1]", "\"id\"")) {
            change("database/section.jsonl", before -> rows);
            assertThat(restore()).as(rows).endsWith(".").hasLineCount(1);
        }
    }

    @Test
    void aJournalThatGoesOnFromTheBackupIsKeptAndAnyOtherRefused() throws IOException {
        JdbcClient database = database(site, "latest");
        String node = UUID.randomUUID().toString();
        database.sql("insert into view_checkpoint values (?, 0)").param(node).update();
        Journals.write(site.resolve("journal"), node, 3);
        backUp();
        assertThat(Backups.entries(backup)).containsKeys("journal/node", "journal/0000000001.segment");
        Journals.write(target.resolve("journal"), "another", 4);
        assertThat(restore()).contains("its journal holds the views of another site");
        Journals.write(target.resolve("journal"), node, 4);
        assertThat(restore()).isEmpty();
        assertThat(Journals.views(target.resolve("journal"))).isEqualTo(4);
        target = folder.resolve("other");
        assertThat(restore()).isEmpty();
        assertThat(Journals.views(target.resolve("journal"))).isEqualTo(3);
    }

    @Test
    void withoutAFileTheUsageIsSaid() {
        assertThat(TransferCommands.run("backup")).isEqualTo(1);
        assertThat(TransferCommands.run("restore", "a", "b", "--news.data=c")).isEqualTo(1);
    }

    private String backUp() {
        return Backups.run("backup", backup, site, Map.of());
    }

    private String restore() {
        return Backups.run("restore", backup, target, Map.of());
    }

    /** Changes a part so that its checksum is right. */
    private void change(String name, UnaryOperator<String> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>(Backups.entries(backup));
        entries.compute(name, (same, content) -> bytes(change.apply(new String(content, StandardCharsets.UTF_8))));
        Manifest manifest = Manifest.of(entries.get(Manifest.NAME));
        List<Manifest.Part> parts = manifest.parts().stream()
                .map(part -> Backups.part(part.name(), entries.get(part.name())))
                .toList();
        entries.put(Manifest.NAME, manifest.with(parts).json());
        Backups.write(backup, entries);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JdbcClient database(Path data, String version) {
        Flyway.configure()
                .dataSource(file(data))
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .target(version)
                .load()
                .migrate();
        return JdbcClient.create(file(data));
    }

    private static DataSource file(Path data) {
        return new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("news")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }
}
