package conferencenews;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An empty database for each context: H2 in memory, or PostgreSQL when the system property {@code news.test.database}
 * is {@code postgresql}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", settings()));
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("news.test.database"));
    }

    /** The Spring settings of a new empty database. */
    public static Map<String, Object> settings() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return isPostgres()
                ? settings(Postgres.create(name), "postgres", "postgres")
                : settings(
                        "jdbc:h2:mem:" + name
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                        "sa",
                        "");
    }

    private static Map<String, Object> settings(String url, String username, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "spring.datasource.hikari.minimum-idle", 1);
    }

    /** One server for the whole test run, started when first needed. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        static String create(String name) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return SERVER.getJdbcUrl("postgres", name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
