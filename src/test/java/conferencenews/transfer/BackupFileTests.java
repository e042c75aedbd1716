package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup is believed only as it was written. */
class BackupFileTests {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = written("media/ab/abcdef");
    }

    @Test
    void aWholeOneIsRead() throws IOException {
        verify(file);
        try (BackupFile backup = BackupFile.open(file)) {
            assertThat(backup.read("media/ab/abcdef").readAllBytes()).isEqualTo(CONTENT);
            assertThat(backup.manifest().site()).isEqualTo("Site");
            assertThat(backup.manifest().madeAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
            assertThat(backup.manifest().counters()).containsExactly(new Counter("article", "id", 7));
        }
    }

    @Test
    void anyOtherFileIsNone() throws IOException {
        Files.writeString(file, "no backup");
        refused("is no backup, or it is cut off or damaged");
    }

    @Test
    void aFolderIsNone() {
        file = folder;
        refused("There is no file " + folder);
    }

    @Test
    void aCutOneIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused("is no backup, or it is cut off or damaged");
        }
    }

    @Test
    void anyChangedByteIsNoticedOrDoesNotMatter() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x20;
            Files.write(file, changed);
            try (BackupFile backup = BackupFile.open(file)) {
                backup.verify();
                assertThat(backup.read("media/ab/abcdef").readAllBytes()).isEqualTo(CONTENT);
            } catch (BackupRefused refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void aChangedPartIsRefused() {
        Map<String, byte[]> entries = Backups.entries(file);
        entries.put("media/ab/abcdef", "CONTENT".getBytes(StandardCharsets.UTF_8));
        Backups.write(file, entries);
        refused("is damaged: its part media/ab/abcdef is not what was written");
    }

    @Test
    void aMissingPartIsRefused() {
        Map<String, byte[]> entries = Backups.entries(file);
        entries.remove("media/ab/abcdef");
        Backups.write(file, entries);
        refused("is damaged: its part media/ab/abcdef is missing");
    }

    @Test
    void whatWasAddedIsRefused() {
        Map<String, byte[]> entries = Backups.entries(file);
        entries.put("../../etc/passwd", CONTENT);
        Backups.write(file, entries);
        refused("it holds \"../../etc/passwd\", which was not there when it was made");
    }

    @Test
    void anArchiveWithoutManifestIsNone() {
        Backups.write(file, Map.of("media/a", CONTENT));
        refused("is no backup: it has no manifest.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"format\":1}", "{\"format\":1,\"schema\":\"9\",\"parts\":[null]}"
            })
    void aManifestThatSaysNothingIsRefused(String manifest) {
        Backups.write(file, new LinkedHashMap<>(Map.of(Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8))));
        refused("its manifest.json cannot be read");
    }

    @Test
    void oneOfALaterFormatAsksForThatRelease() {
        Backups.write(file, Map.of(Manifest.NAME, "{\"format\":2}".getBytes(StandardCharsets.UTF_8)));
        refused("was made by a newer release of Conference News: its format is 2");
    }

    /** As somebody writes them who knows how a manifest is made. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "media/../../evil",
                "media/..",
                "media/a/../../b",
                "/etc/passwd",
                "C:/evil",
                "media/a\\..\\..\\evil",
                "media//a",
                "media/.hidden",
                "media/a\nb",
                "journal/lock",
                "journal/../node",
                "journal/1.segment",
                "news.mv.db",
                "robots",
                "database/../a.jsonl",
                "restore.tmp/a"
            })
    void hostileNamesAreRefused(String name) throws IOException {
        file = written(name);
        refused("which is no file of a site");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> verify(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    private static void verify(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
        }
    }

    private Path written(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BackupWriter writer = new BackupWriter(bytes);
        writer.plain(name, out -> out.write(CONTENT));
        writer.finish(new Manifest(
                Manifest.FORMAT,
                "9",
                "Site",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                false,
                List.of(),
                List.of(new Counter("article", "id", 7)),
                writer.parts()));
        return Files.write(folder.resolve("backup.zip"), bytes.toByteArray());
    }
}
