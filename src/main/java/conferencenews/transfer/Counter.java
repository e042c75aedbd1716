package conferencenews.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gives out numbers in a database, so that none is given out twice, not even one whose row is gone.
 *
 * @param table the table whose identity column it is; null if it is a sequence of its own
 * @param next the number that it gives out next
 */
record Counter(@Nullable String table, String name, long next) {

    private static final String SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = ? order by sequence_name";

    static List<Counter> of(Connection connection, List<Table> tables) throws SQLException {
        boolean postgres = Snapshot.isPostgres(connection);
        List<Counter> counters = new ArrayList<>();
        for (Table table : tables) {
            for (Table.Column column : table.columns()) {
                if (column.identity()) {
                    String next = postgres ? behindOnPostgres(connection, table, column) : behindOnH2(table, column);
                    counters.add(new Counter(table.name(), column.name(), number(connection, next)));
                }
            }
        }
        for (String sequence : sequences(connection)) {
            String next = postgres ? nextOf(Table.quoted(sequence)) : nextOnH2(sequence);
            counters.add(new Counter(null, sequence, number(connection, next)));
        }
        return counters;
    }

    void set(Connection connection) throws SQLException {
        String counter = table == null
                ? "alter sequence " + Table.quoted(name)
                : "alter table " + Table.quoted(table) + " alter column " + Table.quoted(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute(counter + " restart with " + next);
        }
    }

    private static List<String> sequences(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SEQUENCES)) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static String behindOnPostgres(Connection connection, Table table, Table.Column column)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_get_serial_sequence(?, ?)")) {
            query.setString(1, Table.quoted(table.name()));
            query.setString(2, column.name());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return nextOf(rows.getString(1));
            }
        }
    }

    private static String nextOf(String sequence) {
        return "select case when is_called then last_value + 1 else last_value end from " + sequence;
    }

    private static String behindOnH2(Table table, Table.Column column) {
        return "select identity_base from information_schema.columns where table_schema = current_schema"
                + " and table_name = '" + table.name() + "' and column_name = '" + column.name() + "'";
    }

    private static String nextOnH2(String sequence) {
        return "select base_value from information_schema.sequences where sequence_schema = current_schema"
                + " and sequence_name = '" + sequence + "'";
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
