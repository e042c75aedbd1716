package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page that says how views are counted also says what was not. */
@FullStackTest
@Import(CountedViews.class)
@Tag("database")
class MethodPageIT {

    private static final LocalDate TODAY = LocalDate.of(2066, 3, 31);

    @Autowired
    CountedViews views;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor visitor;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void today() {
        clock.set(Instant.parse("2066-03-31T04:00:00Z"));
        database.sql("delete from view_excluded_daily where excluded_on > '2066-01-01'")
                .update();
    }

    @Test
    void tellsWhatWasNotCountedInTheLastThirtyDays() {
        views.excluded(TODAY, "robot-ai-agent", 1_000);
        views.excluded(TODAY.minusDays(29), "robot-ai-agent", 234);
        views.excluded(TODAY.minusDays(30), "robot-ai-agent", 5_000);
        Answer page = visitor.get("/about/views");
        assertThat(page.page().select(".views-method__excluded tbody tr"))
                .as("every class is named, also those that nobody was in")
                .hasSize(10);
        assertThat(page.page().select(".views-method__excluded").text())
                .contains("AI agents 1,234", "Staff who were logged in 0");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void namesTheVersionOfItsRulesAndListsInBothLanguages() {
        assertThat(visitor.get("/about/views").text())
                .contains("version " + CountingMethod.VERSION, "crawler-user-agents.txt", "MIT")
                .contains("came here from another system")
                .doesNotContain("??");
        Answer chinese = visitor.get("/zh/about/views");
        assertThat(chinese.text())
                .contains(CountingMethod.VERSION + " 版", "哪些没有计入", "搜索引擎")
                .doesNotContain("??");
        assertThat(chinese.header("Cache-Control")).isEqualTo("no-store");
    }
}
