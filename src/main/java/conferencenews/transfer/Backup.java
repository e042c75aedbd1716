package conferencenews.transfer;

import conferencenews.site.DataFolder;
import conferencenews.site.Site;
import conferencenews.transfer.Manifest.Rows;
import conferencenews.viewcount.JournalCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the whole site into one file, while it may go on: the database as it is at one moment, then the files. */
@Component
class Backup {

    private static final String JOURNAL = "journal/";
    static final String NODE = JOURNAL + "node";
    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final Path dataFolder;
    private final Site site;
    private final Clock clock;

    Backup(DataSource dataSource, @Value("${" + DataFolder.PROPERTY + "}") Path dataFolder, Site site, Clock clock) {
        this.dataSource = dataSource;
        this.dataFolder = dataFolder;
        this.site = site;
        this.clock = clock;
    }

    static String part(String journalFile) {
        return JOURNAL + journalFile;
    }

    /** The name of a file of the journal; null if the part is something else. */
    static @Nullable String journalFile(String part) {
        return part.startsWith(JOURNAL) ? part.substring(JOURNAL.length()) : null;
    }

    /**
     * Nothing is opened to write to before the database has answered.
     *
     * @throws BackupRefused if there is nothing to back up
     */
    Manifest write(Destination destination) throws IOException, SQLException {
        DataFiles files = new DataFiles(dataFolder);
        files.requireNames();
        BackupWriter writer;
        Manifest manifest;
        try (Connection connection = dataSource.getConnection()) {
            String schema = SchemaVersion.of(connection)
                    .orElseThrow(() -> new BackupRefused("There is no site in this database, so there is nothing to"
                            + " back up: give the settings that the site gets, news.data (NEWS_DATA) among them."));
            writer = new BackupWriter(new BufferedOutputStream(destination.open(), BUFFER));
            manifest = database(connection, schema, writer);
        }
        files.each((name, file) -> copy(name, file, writer));
        Manifest whole = manifest.with(writer.parts());
        writer.finish(whole);
        return whole;
    }

    /** The journal first: what is written to the database while it is copied is then in both, and counts once. */
    private Manifest database(Connection connection, String schema, BackupWriter writer)
            throws IOException, SQLException {
        JournalCopy.copy(
                dataFolder, connection, (name, content) -> writer.compressed(part(name), out -> out.write(content)));
        boolean journal = writer.parts().stream().anyMatch(part -> part.name().equals(NODE));
        try (Snapshot moment = Snapshot.of(connection)) {
            Instant now = clock.instant();
            List<Table> tables = Tables.of(connection);
            List<Rows> rows = new ArrayList<>();
            for (Table table : tables) {
                rows.add(rows(table, connection, writer));
            }
            List<Counter> counters = Counter.of(connection, tables);
            return new Manifest(Manifest.FORMAT, schema, site.name(), now, journal, rows, counters, List.of());
        }
    }

    private static Rows rows(Table table, Connection connection, BackupWriter writer) throws IOException, SQLException {
        long[] count = {0};
        try {
            writer.compressed(Rows.part(table.name()), out -> {
                try {
                    count[0] = new TableReader(connection).write(table, out);
                } catch (SQLException failed) {
                    throw new Unread(failed);
                }
            });
        } catch (Unread failed) {
            throw failed.cause;
        }
        return new Rows(table.name(), count[0]);
    }

    private static void copy(String name, Path file, BackupWriter writer) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            writer.plain(name, content::transferTo);
        }
    }

    /** Where the backup goes, opened when it is sure that there is one. */
    interface Destination {

        OutputStream open() throws IOException;
    }

    private static final class Unread extends RuntimeException {

        private final SQLException cause;

        Unread(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
