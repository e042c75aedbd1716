package conferencenews.transfer;

import conferencenews.transfer.Table.Column;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that a database has, so that no backup forgets a new one. */
final class Tables {

    static final String HISTORY = "flyway_schema_history";

    /**
     * What is nobody's to restore, and what is promised to be forgotten: logins at hand, who edits at this moment, the
     * salts of readers, and how far the search index has come.
     */
    static final Set<String> LEFT_OUT = Set.of(
            "spring_session",
            "spring_session_attributes",
            "login_attempt",
            "view_salt",
            "edit_lock",
            "edit_presence",
            "directory_change",
            "search_change",
            "search_position");

    private final Connection connection;
    private final DatabaseMetaData database;
    private final String schema;

    private Tables(Connection connection) throws SQLException {
        this.connection = connection;
        this.database = connection.getMetaData();
        this.schema = connection.getSchema();
    }

    /** The tables of which a backup takes the rows, each behind those that it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        return new Tables(connection).inOrder();
    }

    /** The names of all tables, whatever they are for. */
    static Set<String> names(Connection connection) throws SQLException {
        return new Tables(connection).names();
    }

    private List<Table> inOrder() throws SQLException {
        Map<String, List<Reference>> waiting = new TreeMap<>();
        for (String name : names()) {
            if (!name.equals(HISTORY) && !LEFT_OUT.contains(name)) {
                waiting.put(name, references(name));
            }
        }
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = next(waiting);
            ordered.add(table(next, waiting.remove(next), waiting.keySet()));
        }
        return ordered;
    }

    /** One that refers to none of the others that wait; where they refer to each other, one that can do so later. */
    private String next(Map<String, List<Reference>> waiting) throws SQLException {
        for (Map.Entry<String, List<Reference>> table : waiting.entrySet()) {
            String name = table.getKey();
            if (table.getValue().stream().noneMatch(to -> !to.table.equals(name) && waiting.containsKey(to.table))) {
                return name;
            }
        }
        for (String name : waiting.keySet()) {
            Table table = table(name, waiting.get(name), waiting.keySet());
            if (waiting.get(name).stream()
                    .filter(to -> waiting.containsKey(to.table))
                    .allMatch(to -> table.later().stream().anyMatch(column -> to.columns.contains(column.name())))) {
                return name;
            }
        }
        throw new BackupRefused(
                "The tables " + waiting.keySet() + " refer to each other and none can be filled first.");
    }

    private Table table(String name, List<Reference> references, Set<String> waiting) throws SQLException {
        List<Column> columns = columns(name);
        Set<String> postponed = new TreeSet<>();
        references.stream()
                .filter(to -> to.table.equals(name) || waiting.contains(to.table))
                .forEach(to -> postponed.addAll(to.columns));
        List<Column> later = columns.stream()
                .filter(column -> column.nullable() && postponed.contains(column.name()))
                .toList();
        return new Table(name, columns, key(name), later);
    }

    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = database.getTables(
                connection.getCatalog(), schema, "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            while (rows.next()) {
                if (schema.equals(rows.getString("TABLE_SCHEM"))) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = database.getColumns(connection.getCatalog(), schema, escaped(table), "%")) {
            while (rows.next()) {
                boolean ofThis =
                        schema.equals(rows.getString("TABLE_SCHEM")) && table.equals(rows.getString("TABLE_NAME"));
                if (ofThis && !"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(column(table, rows));
                }
            }
        }
        return columns;
    }

    private static Column column(String table, ResultSet row) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        String type = row.getString("TYPE_NAME");
        Optional<ColumnType> known = ColumnType.named(type);
        if (known.isEmpty()) {
            throw new BackupRefused("No backup can hold the column " + name + " of the table " + table
                    + " yet: its type is " + type + ".");
        }
        return new Column(
                name,
                known.get(),
                "YES".equals(row.getString("IS_NULLABLE")),
                "YES".equals(row.getString("IS_AUTOINCREMENT")),
                row.getInt("COLUMN_SIZE"));
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = database.getPrimaryKeys(connection.getCatalog(), schema, table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private List<Reference> references(String table) throws SQLException {
        Map<String, Reference> references = new LinkedHashMap<>();
        try (ResultSet rows = database.getImportedKeys(connection.getCatalog(), schema, table)) {
            while (rows.next()) {
                String target = rows.getString("PKTABLE_NAME");
                references
                        .computeIfAbsent(rows.getString("FK_NAME"), name -> new Reference(target, new TreeSet<>()))
                        .columns
                        .add(rows.getString("FKCOLUMN_NAME"));
            }
        }
        return List.copyOf(references.values());
    }

    private String escaped(String name) throws SQLException {
        String escape = database.getSearchStringEscape();
        return name.replace("_", escape + "_");
    }

    private record Reference(String table, Set<String> columns) {}
}
