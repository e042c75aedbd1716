package conferencenews.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of one trial: a file beside the site's other data, or a server of its own that can be stopped. */
final class TrialDatabase implements AutoCloseable {

    private final Path data;
    private @Nullable EmbeddedPostgres server;
    private int port;

    private TrialDatabase(Path data) {
        this.data = data;
    }

    static TrialDatabase h2(Path data) {
        return new TrialDatabase(data);
    }

    static TrialDatabase postgres(Path data) {
        TrialDatabase database = new TrialDatabase(data);
        database.start();
        return database;
    }

    void start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolveSibling("postgres"))
                    .setCleanDataDirectory(false);
            server = (port == 0 ? builder : builder.setPort(port)).start();
            port = server.getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> settings() {
        return port == 0
                ? List.of()
                : List.of(
                        "--spring.profiles.active=postgres",
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
    }

    /** Of the file only while the site is stopped. */
    long number(String query) {
        DriverManagerDataSource source = port == 0
                ? new DriverManagerDataSource(url())
                : new DriverManagerDataSource(url(), "postgres", "postgres");
        return JdbcClient.create(source).sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }

    private String url() {
        return port == 0
                ? "jdbc:h2:file:" + data.resolve("news") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                : "jdbc:postgresql://localhost:" + port + "/postgres";
    }
}
