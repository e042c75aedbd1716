package conferencenews.transfer;

import conferencenews.transfer.Table.Column;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills a table with the rows of a backup. */
final class TableWriter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ROWS_AT_ONCE = 500;
    private static final int MOST_BYTES_AT_ONCE = 1_000_000;

    private final Connection connection;
    private final BackupFile backup;

    TableWriter(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    /** Inserts all rows; what refers to later ones is left empty. */
    void insert(Table table, Manifest.Rows expected) throws IOException, SQLException {
        Set<Column> later = Set.copyOf(table.later());
        long rows = run(table, columns -> insertion(table, columns), (values, columns, insert) -> {
            for (int place = 0; place < columns.size(); place++) {
                Column column = columns.get(place);
                set(insert, place + 1, column, later.contains(column) ? null : values.get(place));
            }
            return true;
        });
        if (rows != expected.rows()) {
            throw damaged(table);
        }
    }

    /** Fills in what {@link #insert} has left empty. */
    void complete(Table table) throws IOException, SQLException {
        if (table.later().isEmpty()) {
            return;
        }
        List<Column> set = Stream.concat(table.later().stream(), key(table)).toList();
        run(table, columns -> update(table), (values, columns, update) -> {
            boolean any = false;
            for (int place = 0; place < set.size(); place++) {
                JsonNode value = values.get(columns.indexOf(set.get(place)));
                set(update, place + 1, set.get(place), value);
                any |= place < table.later().size() && !value.isNull();
            }
            return any;
        });
    }

    /** Returns the number of rows that were read. */
    private long run(Table table, Sql sql, Row row) throws IOException, SQLException {
        try (InputStream content = backup.read(Manifest.Rows.part(table.name()));
                JsonParser lines = JSON.createParser(content)) {
            List<Column> columns = columns(table, lines);
            try (PreparedStatement statement = connection.prepareStatement(sql.of(columns))) {
                return run(table, lines, columns, statement, row);
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException unreadable) {
            throw damaged(table);
        }
    }

    private static long run(Table table, JsonParser lines, List<Column> columns, PreparedStatement statement, Row row)
            throws SQLException {
        long count = 0;
        int batch = 0;
        long begun = lines.currentTokenLocation().getByteOffset();
        for (; lines.nextToken() != null; count++) {
            JsonNode values = lines.readValueAsTree();
            if (values.size() != columns.size()) {
                throw damaged(table);
            }
            if (row.set(values, columns, statement)) {
                statement.addBatch();
                batch++;
            }
            long now = lines.currentTokenLocation().getByteOffset();
            if (batch >= MOST_ROWS_AT_ONCE || now - begun > MOST_BYTES_AT_ONCE) {
                statement.executeBatch();
                batch = 0;
                begun = now;
            }
        }
        statement.executeBatch();
        return count;
    }

    /** The columns in the order of the backup; each of them must be there. */
    private static List<Column> columns(Table table, JsonParser lines) {
        if (lines.nextToken() == null) {
            throw damaged(table);
        }
        List<Column> columns = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        JsonNode names = lines.readValueAsTree();
        for (JsonNode name : names) {
            table.columns().stream()
                    .filter(column -> column.name().equals(name.stringValue()))
                    .findFirst()
                    .ifPresentOrElse(columns::add, () -> unknown.add(name.stringValue()));
        }
        if (!unknown.isEmpty() || columns.size() != table.columns().size()) {
            throw new BackupRefused(
                    "The backup does not fit the database: the table " + table.name() + " has other columns there.");
        }
        return columns;
    }

    private static void set(PreparedStatement statement, int place, Column column, JsonNode value) throws SQLException {
        if (value == null || value.isNull()) {
            statement.setObject(place, null);
        } else {
            column.type().set(statement, place, value);
        }
    }

    private static String insertion(Table table, List<Column> columns) {
        return "insert into " + Table.quoted(table.name()) + " ("
                + Table.quoted(columns.stream().map(Column::name).toList()) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static String update(Table table) {
        return "update " + Table.quoted(table.name()) + " set " + assignments(table.later().stream(), ", ") + " where "
                + assignments(key(table), " and ");
    }

    private static String assignments(Stream<Column> columns, String separator) {
        return columns.map(column -> Table.quoted(column.name()) + " = ?").collect(Collectors.joining(separator));
    }

    private static Stream<Column> key(Table table) {
        return table.columns().stream().filter(column -> table.key().contains(column.name()));
    }

    private static BackupRefused damaged(Table table) {
        return new BackupRefused("The backup is damaged: the rows of the table " + table.name() + " cannot be read.");
    }

    private interface Sql {

        String of(List<Column> columns);
    }

    /** Sets the values of a row; false if there is nothing to do for it. */
    private interface Row {

        boolean set(JsonNode values, List<Column> columns, PreparedStatement statement) throws SQLException;
    }
}
