package conferencenews.transfer;

import conferencenews.site.CannotStart;
import conferencenews.site.DataFolder;
import conferencenews.viewcount.JournalCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Puts a backup into an empty database and an empty data folder, all of it or nothing. */
class Restore {

    /** What a new database has rows in: those of its first steps, and the place of a journal in which nothing stands. */
    private static final Set<String> NEVER_EMPTY = Set.of("site_generation", "account_lock", "view_checkpoint");

    private final DataSource dataSource;
    private final ObjectProvider<Flyway> flyway;
    private final Path dataFolder;

    /** Flyway opens the database as soon as it is there. */
    Restore(
            DataSource dataSource,
            ObjectProvider<Flyway> flyway,
            @Value("${" + DataFolder.PROPERTY + "}") Path dataFolder) {
        this.dataSource = dataSource;
        this.flyway = flyway;
        this.dataFolder = dataFolder;
    }

    /** @throws BackupRefused if the backup or the place for it is not what it must be; then nothing has changed */
    Manifest read(Path file) throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            return restore(backup);
        } catch (CannotStart journalInUse) {
            throw new BackupRefused(String.valueOf(journalInUse.getMessage()));
        } catch (FlywayException failed) {
            throw new BackupRefused("The tables cannot be made: " + failed.getMessage());
        }
    }

    private Manifest restore(BackupFile backup) throws IOException, SQLException {
        Manifest manifest = backup.manifest();
        refuseUsedFolder();
        try (JournalCopy journal = JournalCopy.take(dataFolder);
                RestoredFiles files = new RestoredFiles(dataFolder)) {
            boolean withJournal = manifest.journal() && !isTheSame(journal, backup);
            refuseUsedDatabase(manifest.schema());
            SchemaVersion.migrate(flyway.getObject(), manifest.schema());
            files.write(backup, withJournal);
            load(backup, files, journal);
        }
        SchemaVersion.migrate(flyway.getObject(), SchemaVersion.newest(flyway.getObject()));
        return manifest;
    }

    private void refuseUsedFolder() throws IOException {
        String used = new DataFiles(dataFolder).firstUsed();
        if (used != null) {
            throw new BackupRefused("The data folder " + dataFolder + " is not empty: there are files in " + used
                    + ". A backup is restored into a new folder only; nothing was changed.");
        }
    }

    /** A journal that goes on from what the backup knows is better than the copy of it. */
    private boolean isTheSame(JournalCopy journal, BackupFile backup) throws IOException {
        if (!journal.isUsed()) {
            return false;
        }
        try (InputStream node = backup.read(Backup.NODE)) {
            if (journal.isOf(new String(node.readAllBytes(), StandardCharsets.UTF_8))) {
                return true;
            }
        }
        throw new BackupRefused("The data folder " + dataFolder + " is not empty: its journal holds the views of"
                + " another site. A backup is restored into a new folder only; nothing was changed.");
    }

    private void refuseUsedDatabase(String schema) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Optional<String> there = SchemaVersion.of(connection);
            String newest = SchemaVersion.newest(flyway.getObject());
            if (SchemaVersion.isNewer(schema, newest)) {
                throw new BackupRefused("The backup was made by a newer release of Conference News: its database has"
                        + " the version " + schema + ", this one knows " + newest + ". Use that release.");
            }
            Set<String> used = there.isPresent() ? used(connection) : Tables.names(connection);
            if (!used.isEmpty()) {
                throw new BackupRefused("The database is not empty: there is something in "
                        + used.iterator().next()
                        + ". A backup is restored into a new database only; nothing was changed.");
            }
            if (there.isPresent() && SchemaVersion.isNewer(there.get(), schema)) {
                throw new BackupRefused("The database has the tables of the version " + there.get() + ", the backup is"
                        + " of the version " + schema + ": give a database without tables.");
            }
        }
    }

    private static Set<String> used(Connection connection) throws SQLException {
        Set<String> used = new HashSet<>();
        for (Table table : Tables.of(connection)) {
            if (!NEVER_EMPTY.contains(table.name()) && isUsed(table, connection)) {
                used.add(table.name());
            }
        }
        return used;
    }

    private static boolean isUsed(Table table, Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select 1 from " + Table.quoted(table.name()) + " fetch first 1 rows only")) {
            return rows.next();
        }
    }

    /** The files come before the commit: what fails until then leaves nothing behind, and afterwards nothing can fail. */
    private void load(BackupFile backup, RestoredFiles files, JournalCopy journal) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fill(connection, backup);
                files.putInPlace(journal);
                connection.commit();
            } catch (IOException | SQLException | RuntimeException failed) {
                undo(failed, connection::rollback);
                undo(failed, () -> files.undo(journal));
                throw failed;
            }
        }
    }

    /** A database that is gone has rolled back by itself: what failed first is what is to be said. */
    private static void undo(Exception failed, Undoing undoing) {
        try {
            undoing.run();
        } catch (IOException | SQLException failedToo) {
            failed.addSuppressed(failedToo);
        }
    }

    private static void fill(Connection connection, BackupFile backup) throws IOException, SQLException {
        List<Table> tables = Tables.of(connection);
        Map<String, Manifest.Rows> rows = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Rows::table, Function.identity()));
        if (!rows.keySet().equals(tables.stream().map(Table::name).collect(Collectors.toSet()))) {
            throw new BackupRefused("The backup does not fit the database: it holds other tables.");
        }
        empty(connection, tables);
        TableWriter writer = new TableWriter(connection, backup);
        for (Table table : tables) {
            fill(table, rows.get(table.name()), writer);
        }
        for (Table table : tables) {
            writer.complete(table);
        }
        for (Counter counter : backup.manifest().counters()) {
            counter.set(connection);
        }
    }

    private static void fill(Table table, Manifest.Rows rows, TableWriter writer) throws IOException, SQLException {
        try {
            writer.insert(table, rows);
        } catch (SQLException refused) {
            throw new BackupRefused("The database does not take the rows of the table " + table.name() + ": "
                    + refused.getMessage() + " Nothing was changed.");
        }
    }

    private static void empty(Connection connection, List<Table> tables) throws SQLException {
        List<String> names = new ArrayList<>(tables.stream().map(Table::name).toList());
        Collections.reverse(names);
        names.addAll(
                0,
                List.of(
                        "spring_session_attributes",
                        "spring_session",
                        "login_attempt",
                        "view_salt",
                        "edit_lock",
                        "edit_presence"));
        names.retainAll(Tables.names(connection)); // an earlier release has not all of them
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.executeUpdate("delete from " + Table.quoted(name));
            }
        }
    }

    private interface Undoing {

        void run() throws IOException, SQLException;
    }
}
