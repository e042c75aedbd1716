package conferencenews.transfer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the site.
 *
 * @param key the columns of its primary key
 * @param later those of its columns that are set when all rows are there, because of what they refer to
 */
record Table(String name, List<Column> columns, List<String> key, List<Column> later) {

    private static final long MOST_CHARACTERS_AT_ONCE = 4_000_000;
    private static final int MOST_ROWS_AT_ONCE = 1_000;
    private static final int LEAST_ROWS_AT_ONCE = 4;

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String selectAll() {
        String order = key.isEmpty() ? "" : " order by " + quoted(key);
        return "select " + quoted(columnNames()) + " from " + quoted(name) + order;
    }

    /** So few that they fit into memory, however long their texts are. */
    int rowsAtOnce() {
        long width = columns.stream().mapToLong(Column::width).sum() + 1;
        return (int) Math.max(LEAST_ROWS_AT_ONCE, Math.min(MOST_ROWS_AT_ONCE, MOST_CHARACTERS_AT_ONCE / width));
    }

    record Column(String name, ColumnType type, boolean nullable, boolean identity, int width) {}
}
