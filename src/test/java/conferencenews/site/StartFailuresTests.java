package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailuresTests {

    @Test
    void aPortInUseIsNamed() {
        assertThat(sentence(new PortInUseException(8080))).startsWith("Port 8080 is in use");
    }

    @Test
    void aLockedDatabaseFileIsNamed() {
        SQLException locked = new SQLException("Database may be already in use: \"/data/news.mv.db\".", "90020", 90020);
        assertThat(sentence(new IllegalStateException("wrapped", locked)))
                .contains("/data/news.mv.db is in use by another process")
                .contains("NEWS_DATA");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsQuoted() {
        assertThat(sentence(new SQLException("Connection to db:5432 refused.", "08001")))
                .isEqualTo("The database cannot be opened: Connection to db:5432 refused.");
    }

    @Test
    void anUnknownFailureKeepsItsStackTrace() {
        assertThat(sentence(new SQLException("Column not found", "42S22"))).isNull();
        assertThat(sentence(new IllegalStateException("bug"))).isNull();
    }

    private static @Nullable String sentence(Throwable failure) {
        var analysis = new StartFailures().analyze(failure);
        return analysis == null ? null : analysis.getDescription();
    }
}
