package conferencenews.conference;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.article.ArticleLink;
import conferencenews.article.Writing;
import conferencenews.directory.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of a large conference costs, and that articles open and close its door. H2 itself counts what it is asked. */
@FullStackTest
@Import(Writing.class)
class ConferenceCostIT {

    private static final Logger LOG = LoggerFactory.getLogger(ConferenceCostIT.class);

    /** Views are written, search, names and page cache look for changes, whatever is asked for. */
    private static final Pattern BACKGROUND = Pattern.compile("(?is)query_statistics|spring_session|view_|CALL DATABASE"
            + "|site_generation|search_|directory_change|^commit|from publication .* where .*article_id in"
            + "|from revision_credit c .*where r.article_id in|^.*where p.article_id in .* and p.public_until > ");

    private static final Instant LATER = Instant.parse("2071-03-01T04:00:00Z");

    @Autowired
    Conferring conferring;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Visitor reader;

    @Test
    void aLargeConferenceAsksTheDatabaseAsOftenAsASmallOne() {
        clock.set(LATER);
        long id = conferring.conference("Counted Congress", "2071-05-03", "2071-05-05");
        long session = conferring.session(id, "Counted Session", "2071-05-03", "09:00", "12:00");
        fill(session, 2, 3);
        named(id, "report", 2);
        Map<String, Long> small = statements(id);
        fill(session, 60, 120);
        named(id, "announcement", 30);
        Map<String, Long> large = statements(id);
        LOG.info("Statements of a conference: {}", sum(large));
        assertThat(large).isEqualTo(small);
        assertThat(sum(large)).as(large.toString()).isLessThanOrEqualTo(12);
    }

    @Test
    void aConferenceIsPublicWhileAnArticleThatCanBeReadNamesAPartOfIt() {
        clock.set(LATER);
        long series = conferring.series("Named Series");
        long id = conferring.conference("Named Congress", "2071-05-03", "2071-05-05", series);
        long session = conferring.session(id, "Named Session", "2071-05-03", "09:00", "12:00");
        long article = writing.draft(writing.content("Report of the session", "named-conferences")
                .withLinks(List.of(new ArticleLink(LinkKind.CONFERENCE, session, "report", "", ""))));
        writing.schedule(article, 1, LATER.plus(Duration.ofHours(1)));
        for (long each : new long[] {series, id, session}) {
            assertThat(reader.get("/conferences/" + each).status()).isEqualTo(404);
        }
        assertThat(reader.get("/conferences").text()).doesNotContain("Named Congress");
        clock.advance(Duration.ofHours(1));
        for (long each : new long[] {series, id, session}) {
            Answer page = reader.follow(reader.get("/conferences/" + each));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(each == series ? "Named Congress" : "Report of the session");
        }
        assertThat(reader.get("/conferences").text()).contains("Named Congress");
        assertThat(reader.get("/sections/named-conferences.ics").body()).contains("SUMMARY:Named Session");
        assertThat(reader.get("/conferences/" + id + "/feed.atom").body()).contains("Report of the session");
        writing.withdraw(article, "error");
        for (long each : new long[] {series, id, session}) {
            assertThat(reader.get("/conferences/" + each).status()).isEqualTo(404);
        }
        assertThat(reader.get("/sections/named-conferences.ics").body()).doesNotContain("VEVENT");
    }

    /** Talks and people, by the tables: the commands are tested elsewhere. */
    private void fill(long session, int talks, int people) {
        for (int i = 0; i < talks; i++) {
            conferring.talk(session, "Talk " + i + " of " + talks, "2071-05-03", "09:00", "09:30");
        }
        for (int i = 0; i < people; i++) {
            conferring.participates(session, "COUNTED Person" + talks + "x" + i, "SPEAKER", "", "Counted University");
        }
    }

    private void named(long conference, String link, int articles) {
        if (conferring.version(conference) > 0 && link.equals("report")) {
            conferring.announce(conference);
        }
        for (int i = 0; i < articles; i++) {
            writing.published(writing.content("Counted " + link + " " + i, "counted-conferences")
                    .withLinks(List.of(new ArticleLink(LinkKind.CONFERENCE, conference, link, "", ""))));
        }
    }

    private Map<String, Long> statements(long id) {
        reader.get("/conferences"); // the menu is read once for all pages
        String path = reader.get("/conferences/" + id).location();
        clock.advance(Duration.ofHours(1));
        reader.get("/about");
        database.sql("set query_statistics_max_entries 1000").update();
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        assertThat(reader.get(path + "?x").status()).isEqualTo(200);
        Map<String, Long> statements = new TreeMap<>();
        database.sql("select sql_statement, execution_count from information_schema.query_statistics")
                .query(row -> {
                    String statement = row.getString(1).replaceAll("\\?(, ?\\?)+", "?");
                    if (statement.contains("conference")
                            || statement.contains("person")
                            || statement.contains("instit")) {
                        statements.merge(statement, row.getLong(2), Long::sum);
                    }
                });
        database.sql("set query_statistics false").update();
        statements.keySet().removeIf(sql -> BACKGROUND.matcher(sql).find());
        return statements;
    }

    private static long sum(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}
