package conferencenews.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the indexes and constraints of a database away, primary keys excepted, and puts them back when the rows are
 * there: to sort a million rows once costs a fraction of finding a place for each.
 */
final class LaterIndexes {

    private static final Pattern H2_INDEX =
            Pattern.compile("CREATE (?:UNIQUE NULLS \\w+ )?INDEX (\"public\"\\.\"\\w+\") .*", Pattern.DOTALL);
    private static final Pattern H2_CONSTRAINT = Pattern.compile(
            "ALTER TABLE (\"public\"\\.\"\\w+\") ADD CONSTRAINT (\"public\"\\.\"\\w+\") (UNIQUE|FOREIGN KEY).*",
            Pattern.DOTALL);
    private static final String POSTGRES_INDEXES = """
            select 'drop index ' || i.indexname, i.indexdef from pg_indexes i where i.schemaname = 'public'
              and not exists (select 1 from pg_constraint c where c.conname = i.indexname)""";
    private static final String POSTGRES_CONSTRAINTS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname,
              'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace and contype in ('u', 'f', 'x')
            order by contype = 'f', contype""";

    private final List<String> takeAway = new ArrayList<>();
    private final List<String> putBack = new ArrayList<>();

    static LaterIndexes of(Connection database, boolean postgres) throws SQLException {
        LaterIndexes indexes = new LaterIndexes();
        if (postgres) {
            indexes.read(database, POSTGRES_CONSTRAINTS);
            indexes.read(database, POSTGRES_INDEXES);
        } else {
            indexes.readScript(database);
        }
        for (int last = indexes.takeAway.size() - 1; last >= 0; last--) {
            execute(database, indexes.takeAway.get(last));
        }
        return indexes;
    }

    void putBack(Connection database) throws SQLException {
        for (String statement : putBack) {
            execute(database, statement);
        }
    }

    private void read(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                takeAway.add(rows.getString(1));
                putBack.add(rows.getString(2));
            }
        }
    }

    /** Foreign keys refer to unique constraints, and make indexes of their own before others exist. */
    private void readScript(Connection database) throws SQLException {
        List<String> script = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("script nodata nosettings")) {
            while (rows.next()) {
                script.add(rows.getString(1));
            }
        }
        for (String kind : List.of("UNIQUE", "FOREIGN KEY")) {
            for (String statement : script) {
                Matcher constraint = H2_CONSTRAINT.matcher(statement);
                if (constraint.matches() && constraint.group(3).equals(kind)) {
                    takeAway.add("alter table " + constraint.group(1) + " drop constraint " + constraint.group(2));
                    putBack.add(statement);
                }
            }
        }
        for (String statement : script) {
            Matcher index = H2_INDEX.matcher(statement);
            if (index.matches()) {
                takeAway.add("drop index " + index.group(1));
                putBack.add(statement);
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
