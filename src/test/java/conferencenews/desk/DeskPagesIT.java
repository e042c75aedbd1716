package conferencenews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page an editor begins the day with, and the month that lies ahead. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class DeskPagesIT {

    private static final Instant NOW = Instant.parse("2063-05-16T04:00:00Z");

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor publisher;

    @Autowired
    Visitor contributor;

    @BeforeEach
    void logIn() {
        clock.set(NOW);
        accounts.logIn(publisher, Role.PUBLISHER);
    }

    @Test
    void theStartPageShowsWhatComesAndWhatWasPublished() {
        writing.published("Startwise public");
        long planned = writing.draft("Startwise planned");
        writing.schedule(planned, 1, NOW.plusSeconds(7_200));
        Answer start = publisher.get("/admin");
        assertThat(block(start, "recent").text()).contains("Startwise public", "no views");
        assertThat(block(start, "scheduled").text()).contains("Startwise planned", "in 2 hours");
        assertThat(block(start, "drafts").text()).contains("You have no draft.", "Begin one");
        clock.set(NOW.plusSeconds(7_200));
        assertThat(block(publisher.get("/admin"), "recent").text()).contains("Startwise planned");
    }

    @Test
    void whatComesWithAnEarlierDateStandsOnThatDay() {
        writing.published("Startwise of today");
        long old = writing.draft("Startwise of April");
        String form = "form[action$=/publication]";
        Answer past = publisher.submit(
                publisher.get("/admin/articles/" + old + "/publication"), form, "at", "2063-04-02T09:00");
        publisher.submit(past, form, "backdate", "true");
        assertThat(block(publisher.get("/admin"), "recent").select("li").eachText())
                .filteredOn(line -> line.startsWith("Startwise of"))
                .satisfiesExactly(
                        today -> assertThat(today).contains("of today", "just now"),
                        april -> assertThat(april).contains("of April", "44 days"));
        assertThat(day(publisher.get("/admin/calendar/2063/04"), "2063-04-02"))
                .containsExactly("09:00 public Startwise of April");
        assertThat(publisher.get("/admin/calendar/2063/05").text()).doesNotContain("Startwise of April");
        clock.set(NOW.plusSeconds(60));
        writing.revise(old, 1, "Startwise of April, again");
        writing.publish(old, 2);
        assertThat(day(publisher.get("/admin/calendar/2063/05"), "2063-05-16"))
                .contains("12:01 updated Startwise of April, again");
    }

    @Test
    void contributorsStartWithTheirOwn() {
        Actor writer = accounts.logIn(contributor, Role.CONTRIBUTOR);
        writing.draft(writer, "en", "Startwise own draft", "focus");
        long others = writing.draft("Startwise of others");
        writing.schedule(others, 1, NOW.plusSeconds(60));
        Answer start = contributor.get("/admin");
        assertThat(block(start, "drafts").text()).contains("Startwise own draft");
        assertThat(start.text()).doesNotContain("Startwise of others");
        assertThat(start.page().select("#rights")).isEmpty();
    }

    @Test
    void theMonthShowsEachThingOnItsDayOnTheSitesClock() {
        long parent = writing.section("monthwise-parent");
        writing.section("monthwise-child", parent);
        writing.published("Monthwise public", "monthwise-child");
        long planned = writing.draft("Monthwise planned", "monthwise-child");
        writing.schedule(planned, 1, Instant.parse("2063-05-19T16:30:00Z"));
        writing.published("Monthwise elsewhere", "focus");
        Answer month = publisher.get("/admin/calendar/2063/05?section=" + parent);
        assertThat(day(month, "2063-05-16")).containsExactly("12:00 public Monthwise public");
        assertThat(day(month, "2063-05-20")).containsExactly("00:30 goes public Monthwise planned Change the time");
        assertThat(month.text()).doesNotContain("Monthwise elsewhere");
        Element change = month.page().selectFirst(".calendar__change");
        assertThat(publisher.get(change.attr("href")).page().select("#at").val())
                .isEqualTo("2063-05-20T00:30:00");
        assertThat(publisher.get("/admin/calendar/2063/05").text()).contains("Monthwise elsewhere");
        assertThat(publisher.get("/admin/calendar").location()).isEqualTo("/admin/calendar/2063/05");
    }

    @Test
    void monthsThatAreNoneAreNotFound() {
        for (String none : List.of("2063/00", "2063/13", "1899/12", "3000/01", "63/5")) {
            assertThat(publisher.get("/admin/calendar/" + none).status())
                    .as(none)
                    .isEqualTo(404);
        }
        assertThat(publisher.get("/zh/admin/calendar/1900/01").text()).contains("这几周没有发布");
    }

    private static Element block(Answer page, String id) {
        return page.page().selectFirst("[aria-labelledby=" + id + "]");
    }

    private static List<String> day(Answer page, String date) {
        return page.page()
                .select("td:has(time[datetime=" + date + "]) .calendar__entry")
                .eachText();
    }
}
