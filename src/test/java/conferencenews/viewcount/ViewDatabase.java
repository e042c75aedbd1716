package conferencenews.viewcount;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An H2 in memory with the tables of counting, which can be taken away, and whose answers can get lost. */
final class ViewDatabase extends DriverManagerDataSource {

    private static final List<String> TABLES = List.of(
            "article_view_daily",
            "article_view_hourly",
            "article_view_total",
            "view_excluded_daily",
            "view_checkpoint");

    volatile boolean away;
    volatile boolean failsAfterCommit;
    volatile boolean failsToAdd;

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
        boolean sound = !failsAfterCommit && !failsToAdd;
        return sound ? super.getConnection() : failing(super.getConnection());
    }

    JdbcClient client() {
        return JdbcClient.create(this);
    }

    StoredViews storedViews() {
        return new StoredViews(this, client());
    }

    long sum(String column) {
        return number("select coalesce(sum(" + column + "), 0) from article_view_daily");
    }

    long total(long article) {
        return number("select coalesce(sum(views), 0) from article_view_total where article_id = " + article);
    }

    long excluded(String kind) {
        return number("select coalesce(sum(requests), 0) from view_excluded_daily where class = '" + kind + "'");
    }

    List<Figures> days(long article) {
        return client().sql("select views, unique_views, readers, robots, ai, staff, suspect"
                        + " from article_view_daily where article_id = ? order by viewed_on")
                .param(article)
                .query(Figures.class)
                .list();
    }

    List<Long> hours(long article) {
        return client().sql("select views from article_view_hourly where article_id = ? order by hour_start")
                .param(article)
                .query(Long.class)
                .list();
    }

    /** What another process would do. */
    void add(long article, long views) {
        client().sql(
                        "merge into article_view_total t using (values (cast(? as bigint), cast(? as bigint))) n (id, views)"
                                + " on t.article_id = n.id when matched then update set views = t.views + n.views"
                                + " when not matched then insert values (n.id, n.views)")
                .params(article, views)
                .update();
    }

    void backUp() {
        TABLES.forEach(table -> client().sql("create table " + table + "_copy as select * from " + table)
                .update());
    }

    void putBack() {
        for (String table : TABLES) {
            client().sql("delete from " + table).update();
            client().sql("insert into " + table + " select * from " + table + "_copy")
                    .update();
        }
    }

    private long number(String query) {
        return client().sql(query).query(Long.class).single();
    }

    private Connection failing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ViewDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (failsToAdd && method.getName().equals("setAutoCommit")) {
                        throw new SQLException("no transaction");
                    }
                    try {
                        Object answer = method.invoke(connection, arguments);
                        if (failsAfterCommit && method.getName().equals("commit")) {
                            throw new SQLException("the answer got lost");
                        }
                        return answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
