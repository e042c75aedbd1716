package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.article.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page costs does not depend on how many articles there are. H2 itself counts what it is asked. */
@FullStackTest
@Import(Writing.class)
class StatementCountIT {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCountIT.class);

    private static final Instant MUCH_LATER = Instant.parse("2070-05-05T04:00:00Z");

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Visitor visitor;

    @BeforeEach
    void countStatements() {
        clock.set(MUCH_LATER);
        database.sql("set query_statistics_max_entries 1000").update();
    }

    @AfterEach
    void countNoMore() {
        database.sql("set query_statistics false").update();
    }

    @Test
    void pagesAskTheDatabaseAsOftenForSixtyArticlesAsForFive() {
        long first = articles(5);
        String article = "/articles/" + first + "/counted-statements-1";
        Map<String, Long> home = statements("/");
        Map<String, Long> section = statements("/sections/statements");
        Map<String, Long> page = statements(article);
        articles(55);
        assertThat(statements("/")).isEqualTo(home);
        assertThat(statements("/sections/statements")).isEqualTo(section);
        assertThat(statements(article)).isEqualTo(page);
        LOG.info("Statements: home {}, section {}, article {}", sum(home), sum(section), sum(page));
        assertThat(sum(section)).isLessThanOrEqualTo(8);
        assertThat(sum(page)).isLessThanOrEqualTo(18);
    }

    /** Publishes so many and gives the first one's id. */
    private long articles(int number) {
        long first = 0;
        for (int i = 1; i <= number; i++) {
            clock.advance(Duration.ofSeconds(1));
            long id = writing.published("Counted statements " + i, "statements", "one", "two", "three");
            first = first == 0 ? id : first;
        }
        return first;
    }

    /** What a page asks of the database, and how often. */
    private Map<String, Long> statements(String path) {
        visitor.get(path);
        clock.advance(Duration.ofHours(1));
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        assertThat(visitor.get(path).status()).isEqualTo(200);
        Map<String, Long> statements = new TreeMap<>();
        database.sql("select sql_statement, execution_count from information_schema.query_statistics")
                .query(row -> {
                    String statement = row.getString(1).replaceAll("\\?(,\\?)+", "?");
                    statements.merge(statement, row.getLong(2), Long::sum);
                });
        statements
                .keySet()
                .removeIf(sql -> sql.contains("query_statistics")
                        || sql.contains("spring_session")
                        || sql.contains("_view_") // views are written in the background
                        || sql.contains("view_checkpoint")
                        || sql.contains("view_salt")
                        || sql.equalsIgnoreCase("commit"));
        return statements;
    }

    private static long sum(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}
