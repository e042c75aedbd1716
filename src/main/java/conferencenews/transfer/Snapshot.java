package conferencenews.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads a database as it is at one moment, whatever is written meanwhile, and a few rows at a time. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final boolean postgres;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = isPostgres(connection);
    }

    /** The moment is now. */
    static Snapshot of(Connection connection) throws SQLException {
        Snapshot snapshot = new Snapshot(connection);
        snapshot.begin();
        return snapshot;
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** H2 sees all tables as they were at the first statement only when it is asked for serializable transactions. */
    private void begin() throws SQLException {
        if (postgres) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } else {
            execute("set lazy_query_execution true");
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        }
        connection.setAutoCommit(false);
        execute("select 1");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        if (postgres) {
            connection.setReadOnly(false);
        } else {
            execute("set lazy_query_execution false");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
