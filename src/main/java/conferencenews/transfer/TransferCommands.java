package conferencenews.transfer;

import com.zaxxer.hikari.HikariDataSource;
import conferencenews.site.Command;
import conferencenews.site.StartFailures;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The local commands {@code backup FILE} and {@code restore FILE}: the whole site in one file, and back. */
public final class TransferCommands {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final int H2_FILE_IN_USE = 90020;
    private static final int H2_NO_FILE = 90146;

    private TransferCommands() {}

    public static boolean areAskedBy(String... arguments) {
        return Command.isAskedFor(BACKUP, arguments) || Command.isAskedFor(RESTORE, arguments);
    }

    /** Returns the exit code: 0 when the backup is made, or restored. */
    public static int run(String... arguments) {
        List<String> words = Command.words(arguments);
        String name = words.get(0);
        if (words.size() != 2) {
            return Command.fail("Usage: " + name + " FILE.zip, with the settings that the site gets");
        }
        try {
            Path file = Path.of(words.get(1)).toAbsolutePath().normalize();
            return name.equals(BACKUP) ? backup(file, arguments) : restore(file, arguments);
        } catch (BackupRefused refused) {
            return Command.fail(refused.getMessage());
        } catch (InvalidPathException | IOException unusable) {
            return Command.fail("The file " + words.get(1) + " cannot be used: " + unusable.getMessage() + ".");
        } catch (SQLException failed) {
            return Command.fail(sentence(failed, name));
        }
    }

    private static int backup(Path file, String... arguments) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused("The file " + file + " is there already; no backup is overwritten.");
        }
        if (!Files.isDirectory(file.getParent()) || !Files.isWritable(file.getParent())) {
            throw new BackupRefused("The folder " + file.getParent() + " is none that this user may write to.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (ConfigurableApplicationContext site = Command.start(Parts.class, arguments)) {
            onlyIfThere(site.getBean(HikariDataSource.class));
            Manifest manifest = write(site.getBean(Backup.class), unfinished);
            Files.move(unfinished, file);
            System.out.println("Backed up " + described(manifest) + " into " + file + ".");
            return 0;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static int restore(Path file, String... arguments) throws IOException, SQLException {
        try (ConfigurableApplicationContext site = Command.start(Parts.class, arguments)) {
            Manifest manifest = site.getBean(Restore.class).read(file);
            System.out.println("Restored " + described(manifest) + ", backed up from " + manifest.site() + " at "
                    + manifest.madeAt() + ". Start the site.");
            return 0;
        }
    }

    /** Nobody but this user may read it: there are passwords in it, though no plain ones. */
    private static Manifest write(Backup backup, Path unfinished) throws IOException, SQLException {
        Files.deleteIfExists(unfinished);
        Manifest manifest = backup.write(() -> {
            Path file = isPosix(unfinished)
                    ? Files.createFile(
                            unfinished,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createFile(unfinished);
            return Files.newOutputStream(file);
        });
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return manifest;
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** H2 would make a new database where there is none. */
    private static void onlyIfThere(HikariDataSource dataSource) {
        String url = Objects.requireNonNull(dataSource.getJdbcUrl());
        if (url.startsWith("jdbc:h2:")) {
            dataSource.setJdbcUrl(url + ";IFEXISTS=TRUE");
        }
    }

    private static String described(Manifest manifest) {
        return "%,d rows of %d tables and %,d files"
                .formatted(manifest.rows(), manifest.tables().size(), manifest.files());
    }

    private static String sentence(SQLException failed, String name) {
        if (code(failed, H2_NO_FILE) != null) {
            return "There is no site in this data folder, so there is nothing to back up: give the settings that the"
                    + " site gets, news.data (NEWS_DATA) among them.";
        }
        if (code(failed, H2_FILE_IN_USE) != null && name.equals(BACKUP)) {
            return "The site is running and holds its database file: stop it first, or let an administrator download"
                    + " the backup from it at /admin/backup.";
        }
        return StartFailures.explain(failed)
                .orElseGet(() -> "The database failed: " + failed.getMessage().strip());
    }

    private static @Nullable SQLException code(SQLException failed, int code) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && database.getErrorCode() == code) {
                return database;
            }
        }
        return null;
    }

    /** As much of the site as the commands need, each part only when it is asked for. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ConfigurationPropertiesScan("conferencenews.site")
    @ComponentScan("conferencenews.site")
    @Import({Backup.class, Restore.class})
    static class Parts {}
}
