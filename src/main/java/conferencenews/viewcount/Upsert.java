package conferencenews.viewcount;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds to the numbers of many rows at once, and makes the rows that are missing.
 *
 * @param keys the columns of the key, each with its type
 * @param sums the columns that are added to
 */
record Upsert(String table, List<Column> keys, List<String> sums) {

    private static final int ROWS = 500;

    static Column key(String name, String type) {
        return new Column(name, type);
    }

    /** @param rows the values of keys and sums */
    void add(JdbcClient database, boolean postgres, List<Object[]> rows) {
        for (int start = 0; start < rows.size(); start += ROWS) {
            List<Object[]> some = rows.subList(start, Math.min(rows.size(), start + ROWS));
            database.sql(postgres ? insert(some.size()) : merge(some.size()))
                    .params(some.stream().flatMap(Arrays::stream).toList())
                    .update();
        }
    }

    private String insert(int rows) {
        return "insert into " + table + " (" + columns("") + ") values " + values(rows) + " on conflict ("
                + join(keyNames(), "%s") + ") do update set " + join(sums, "%1$s = " + table + ".%1$s + excluded.%1$s");
    }

    private String merge(int rows) {
        return "merge into " + table + " using (values " + values(rows) + ") added (" + columns("") + ") on "
                + keyNames().stream()
                        .map(key -> table + "." + key + " = added." + key)
                        .collect(Collectors.joining(" and "))
                + " when matched then update set " + join(sums, "%1$s = " + table + ".%1$s + added.%1$s")
                + " when not matched then insert (" + columns("") + ") values (" + columns("added.") + ")";
    }

    private String values(int rows) {
        String row = Stream.concat(
                        keys.stream().map(Column::type), sums.stream().map(sum -> "bigint"))
                .map(type -> "cast(? as " + type + ")")
                .collect(Collectors.joining(", ", "(", ")"));
        return String.join(", ", Collections.nCopies(rows, row));
    }

    private String columns(String prefix) {
        return Stream.concat(keyNames().stream(), sums.stream())
                .map(column -> prefix + column)
                .collect(Collectors.joining(", "));
    }

    private List<String> keyNames() {
        return keys.stream().map(Column::name).toList();
    }

    private static String join(List<String> names, String format) {
        return names.stream().map(format::formatted).collect(Collectors.joining(", "));
    }

    record Column(String name, String type) {}
}
