package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Actor;
import conferencenews.article.ArticleLink;
import conferencenews.article.Writing;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @Autowired
    Directory directory;

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
        database.sql("insert into article_view_daily (article_id, viewed_on, views) values (?, ?, 1)")
                .params(first, LocalDate.of(2070, 5, 4))
                .update(); // something has been read
        series(first, first + 1);
        List<String> paths = List.of(
                "/",
                "/sections/statements",
                "/tags/one",
                "/archive/2070/05",
                article,
                "/sections/statements/feed.atom");
        List<Map<String, Long>> few = paths.stream().map(this::statements).toList();
        articles(55);
        assertThat(paths.stream().map(this::statements)).containsExactlyElementsOf(few);
        List<Long> sums = few.stream().map(StatementCountIT::sum).toList();
        LOG.info("Statements: {} {}", paths, sums);
        assertThat(sums.subList(1, sums.size())).allMatch(sum -> sum <= 8);
        assertThat(sums.get(paths.indexOf(article)))
                .as("an article in a series")
                .isLessThanOrEqualTo(7);
    }

    private void series(long... articles) {
        database.sql("insert into series (id, created_at) values (4711, current_timestamp)")
                .update();
        database.sql("insert into series_name (series_id, language, name) values (4711, 'en', 'Counted')")
                .update();
        for (long article : articles) {
            database.sql("insert into series_part (translation_key, series_id, position)"
                            + " select translation_key, 4711, id from article where id = ?")
                    .param(article)
                    .update();
        }
    }

    @Test
    void pagesOfPeopleAndInstitutionsAskAsOftenForThirtyArticlesAsForThree() {
        long school = directory.institution(Actor.SYSTEM, "en", "Counted School");
        long person = directory.person(Actor.SYSTEM, "en", "Counted PERSON");
        linked(3, person, school);
        List<String> paths =
                List.of("/people/" + person + "/counted-person", "/institutions/" + school + "/counted-school");
        List<Map<String, Long>> few = paths.stream().map(this::statements).toList();
        linked(27, person, school);
        assertThat(paths.stream().map(this::statements)).containsExactlyElementsOf(few);
        List<Long> sums = few.stream().map(StatementCountIT::sum).toList();
        LOG.info("Statements: {} {}", paths, sums);
        assertThat(sums).allMatch(sum -> sum <= 12);
    }

    private void linked(int number, long person, long institution) {
        for (int i = 1; i <= number; i++) {
            clock.advance(Duration.ofSeconds(1));
            writing.published(writing.content("Linked statements " + i, "linked-statements")
                    .withLinks(List.of(
                            new ArticleLink(LinkKind.PERSON, person, "", "", ""),
                            new ArticleLink(LinkKind.INSTITUTION, institution, "", "", ""))));
        }
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
        writing.published("Something else", "elsewhere"); // no page is kept beyond that
        visitor.get("/tags/one?page=99"); // the menu is read once for all pages
        clock.advance(Duration.ofHours(1));
        visitor.get("/zh/"); // whoever comes first looks up for everybody what is read most
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        assertThat(visitor.get(path).status()).isEqualTo(200);
        Map<String, Long> statements = new TreeMap<>();
        database.sql("select sql_statement, execution_count from information_schema.query_statistics")
                .query(row -> {
                    String statement = row.getString(1).replaceAll("\\?(, ?\\?)+", "?");
                    statements.merge(statement, row.getLong(2), Long::sum);
                });
        statements.keySet().removeIf(StatementCountIT::isOfTheBackground);
        return statements;
    }

    /** Views are written, search and page cache look for changes and withdrawn articles, whatever is asked for. */
    private static boolean isOfTheBackground(String sql) {
        return sql.contains("query_statistics")
                || sql.contains("spring_session")
                || sql.contains("_view_")
                || sql.equals("CALL DATABASE()") // a connection is added to the pool
                || sql.contains("INFORMATION_SCHEMA.SETTINGS") // the same
                || sql.contains("view_checkpoint")
                || sql.contains("view_salt")
                || sql.contains("site_generation")
                || sql.contains("search_")
                || sql.matches(
                        "(?is).*where p.article_id in \\(.*\\) and p.public_until > \\?") // the search index reads
                || sql.matches("(?is).*from revision_credit c .*where r.article_id in .*")
                || sql.matches("(?is).*from publication .* where .*article_id in .*")
                || sql.equalsIgnoreCase("commit");
    }

    private static long sum(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}
