package conferencenews.viewcount;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An H2 in memory with the tables of counting, which can be taken away. */
final class ViewDatabase extends DriverManagerDataSource {

    volatile boolean away;

    ViewDatabase() {
        super("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__create_view_counts.sql"),
                        new ClassPathResource("db/migration/V9__create_view_journal.sql"))
                .execute(this);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLException("away");
        }
        return super.getConnection();
    }

    JdbcClient client() {
        return JdbcClient.create(this);
    }

    DailyViews dailyViews() {
        return new DailyViews(client(), new JdbcTransactionManager(this));
    }

    long sum(String column) {
        return client().sql("select coalesce(sum(" + column + "), 0) from article_view_daily")
                .query(Long.class)
                .single();
    }
}
