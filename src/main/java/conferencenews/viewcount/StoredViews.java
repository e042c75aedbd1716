package conferencenews.viewcount;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** The figures in the database: per article and day, hour, in all; and up to where each node has added to them. */
@Repository
class StoredViews {

    private static final Upsert DAYS = new Upsert(
            "article_view_daily",
            List.of(Upsert.key("article_id", "bigint"), Upsert.key("viewed_on", "date")),
            List.of("views", "unique_views", "readers", "robots", "ai", "staff", "suspect"));
    private static final Upsert HOURS = new Upsert(
            "article_view_hourly",
            List.of(Upsert.key("hour_start", "timestamp with time zone"), Upsert.key("article_id", "bigint")),
            List.of("views"));
    private static final Upsert TOTALS =
            new Upsert("article_view_total", List.of(Upsert.key("article_id", "bigint")), List.of("views"));
    private static final Upsert EXCLUDED = new Upsert(
            "view_excluded_daily",
            List.of(Upsert.key("excluded_on", "date"), Upsert.key("class", "varchar(20)")),
            List.of("requests"));
    private static final List<String> OF_AN_ARTICLE =
            List.of("article_view_daily", "article_view_hourly", "article_view_total", "article_view_baseline");
    private static final int IDS_AT_ONCE = 500;
    private static final int TIMEOUT_SECONDS = 30;

    private final DataSource dataSource;
    private final JdbcClient database;
    private final boolean postgres;

    StoredViews(DataSource dataSource, JdbcClient database) {
        this.dataSource = dataSource;
        this.database = database;
        this.postgres = product(dataSource).equals("PostgreSQL");
    }

    boolean isPostgres() {
        return postgres;
    }

    /** The position up to which a node's journal stands here; empty for a node that was never here. */
    OptionalLong position(String node) {
        return database
                .sql("select position from view_checkpoint where node = ?")
                .param(node)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void register(String node, long position) {
        database.sql("insert into view_checkpoint (node, position) values (?, ?)")
                .params(node, position)
                .update();
    }

    /**
     * All or nothing, and once only, however often it is tried.
     *
     * @return the totals of the batch's articles
     * @throws CheckpointMoved if the node's position is not the one at which the batch begins
     */
    Map<Long, Long> add(Batch batch, String node) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Map<Long, Long> totals = add(batch, node, client(connection));
            connection.commit();
            return totals;
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** Articles that have never been viewed are missing. */
    Map<Long, Long> totals(Collection<Long> articles) {
        return totals(articles, database);
    }

    /** Forgets every figure of articles, in the transaction at hand. */
    void delete(Collection<Long> articles) {
        delete(articles, database);
    }

    void deleteHoursBefore(Instant instant) {
        database.sql("delete from article_view_hourly where hour_start < ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<Long, Long> add(Batch batch, String node, JdbcClient transaction) {
        if (moveCheckpoint(batch, node, transaction)) {
            delete(batch.deleted(), transaction);
            DAYS.add(transaction, postgres, batch.dayRows());
            HOURS.add(transaction, postgres, batch.hourRows());
            TOTALS.add(transaction, postgres, batch.viewRows());
            EXCLUDED.add(transaction, postgres, batch.excludedRows());
        }
        return totals(batch.views().keySet(), transaction);
    }

    private static Map<Long, Long> totals(Collection<Long> articles, JdbcClient database) {
        List<Long> ids = new ArrayList<>(articles);
        Map<Long, Long> totals = new HashMap<>();
        for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
            database.sql("select article_id, views from article_view_total where article_id in (:ids)")
                    .param("ids", ids.subList(start, Math.min(ids.size(), start + IDS_AT_ONCE)))
                    .query(row -> {
                        totals.put(row.getLong(1), row.getLong(2));
                    });
        }
        return totals;
    }

    private static void delete(Collection<Long> articles, JdbcClient database) {
        if (!articles.isEmpty()) {
            OF_AN_ARTICLE.forEach(table -> database.sql("delete from " + table + " where article_id in (:ids)")
                    .param("ids", new TreeSet<>(articles))
                    .update());
        }
    }

    /** Returns false if it stands at the end of the batch: an earlier try has succeeded without anybody hearing of it. */
    private boolean moveCheckpoint(Batch batch, String node, JdbcClient transaction) {
        int moved = transaction
                .sql("update view_checkpoint set position = ? where node = ? and position = ?")
                .params(batch.to(), node, batch.from())
                .update();
        if (moved == 0 && position(node).orElse(-1) != batch.to()) {
            throw new CheckpointMoved();
        }
        return moved > 0;
    }

    private JdbcClient client(Connection connection) {
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        if (postgres) { // H2 would keep the timeout for whoever uses the connection next
            template.setQueryTimeout(TIMEOUT_SECONDS);
        }
        return JdbcClient.create(template);
    }

    private static String product(DataSource dataSource) {
        try {
            return JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Somebody else has moved the node's position, or taken it away. */
    static final class CheckpointMoved extends RuntimeException {}
}
