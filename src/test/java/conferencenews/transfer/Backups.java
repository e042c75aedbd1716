package conferencenews.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Gives the commands as an operator does, and looks into backups. */
final class Backups {

    private Backups() {}

    /** The Spring settings of an H2 file in the data folder, which are the site's own. */
    static Map<String, Object> file() {
        return Map.of();
    }

    /** What the command says on standard error; empty when it succeeds. */
    static String run(String name, Path file, Path data, Map<String, Object> settings) {
        List<String> arguments = new ArrayList<>(List.of(name, file.toString(), "--news.data=" + data));
        settings.forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        PrintStream errors = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = TransferCommands.run(arguments.toArray(String[]::new));
            String sentence = said.toString(StandardCharsets.UTF_8).strip();
            if ((code == 0) != sentence.isEmpty()) {
                throw new AssertionError("It ended with " + code + " and said: " + sentence);
            }
            return sentence;
        } finally {
            System.setErr(errors);
        }
    }

    static Manifest manifest(Path backup) {
        try (BackupFile file = BackupFile.open(backup)) {
            return file.manifest();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of each table, as lines in an order that is the same on each database. */
    static Map<String, List<String>> rows(Path backup) {
        Map<String, List<String>> rows = new TreeMap<>();
        entries(backup).forEach((name, content) -> {
            if (name.startsWith("database/")) {
                rows.put(
                        name,
                        new String(content, StandardCharsets.UTF_8)
                                .lines()
                                .sorted()
                                .toList());
            }
        });
        return rows;
    }

    static Map<String, byte[]> entries(Path backup) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), content.readAllBytes());
                }
            }
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the manifest says of a part with this content. */
    static Manifest.Part part(String name, byte[] content) {
        String sum = HexFormat.of().formatHex(BackupWriter.digest().digest(content));
        return new Manifest.Part(name, content.length, sum);
    }

    static Path write(Path file, Map<String, byte[]> entries) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
