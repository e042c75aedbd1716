package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.viewcount.CountedViews;
import conferencenews.viewcount.MostRead;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers see what others read, on the home page and in each section. */
@FullStackTest
@Import({Writing.class, CountedViews.class})
@Tag("database")
class MostReadIT {

    /** Noon in Shanghai, in a year that no other test counts in. */
    private static final Instant NOON = Instant.parse("2061-06-15T04:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2061, 6, 15);

    @Autowired
    Writing writing;

    @Autowired
    CountedViews views;

    @Autowired
    MostRead mostRead;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor editor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void nothingRead() {
        clock.set(NOON);
        database.sql("delete from article_view_daily where viewed_on > '2061-01-01'")
                .update();
        database.sql("delete from article_view_hourly").update();
        clock.advance(Duration.ofMinutes(5));
        visitor.get("/");
        clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void theMostReadStandFirstInEachPeriod() {
        long steady = writing.published("Steadily read", "most-read-order");
        long once = writing.published("Read on one day", "most-read-order");
        long now = writing.published("Read just now", "most-read-order");
        for (int day = 0; day < 30; day++) {
            views.onDay(steady, TODAY.minusDays(day), 10);
        }
        views.onDay(once, TODAY.minusDays(6), 80);
        views.onDay(now, TODAY, 20);
        views.inHour(now, NOON, 15);
        views.inHour(now, NOON.minus(Duration.ofHours(3)), 5);
        views.inHour(steady, NOON.minus(Duration.ofHours(23)), 10);
        views.inHour(once, NOON.minus(Duration.ofHours(24)), 1_000);
        assertThat(lists("/sections/most-read-order"))
                .isEqualTo(Map.of(
                        "24 hours", List.of("Read just now", "Steadily read"),
                        "7 days", List.of("Read on one day", "Steadily read", "Read just now"),
                        "30 days", List.of("Steadily read", "Read on one day", "Read just now")));
        assertThat(lists("/")).isEqualTo(lists("/sections/most-read-order"));
        assertThat(visitor.get("/").page().select(".most-read").text())
                .as("lists print no numbers of views")
                .doesNotContain("20", "300", "80");
    }

    @Test
    void theDeskOffersStatisticsOnlyToThoseWhoMayReadThem() {
        long article = writing.published("Read by many, written by another", "most-read-desk");
        views.onDay(article, TODAY, 9);
        views.inHour(article, NOON, 9);
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        assertThat(visitor.get("/admin")
                        .page()
                        .select("[aria-labelledby=most-read] a")
                        .eachAttr("href"))
                .allSatisfy(link -> assertThat(link).startsWith("/articles/" + article + "/"));
        accounts.logIn(editor, Role.EDITOR);
        assertThat(editor.get("/admin")
                        .page()
                        .select("[aria-labelledby=most-read] a")
                        .eachAttr("href"))
                .containsExactly("/admin/articles/" + article + "/statistics");
    }

    @Test
    void onlyTheFirstPeriodIsOpenAndNoArticleStandsTwiceInAList() {
        long article = writing.published("Corrected while it was read", "most-read-once");
        views.onDay(article, TODAY, 5);
        views.inHour(article, NOON, 5);
        writing.revise(article, 1, "Corrected twice");
        writing.schedule(article, 2, clock.instant().plus(Duration.ofDays(1)));
        Answer home = visitor.get("/sections/most-read-once");
        assertThat(home.page().select(".most-read details[open] summary").eachText())
                .containsExactly("24 hours");
        assertThat(home.page().select(".most-read details[open] li")).hasSize(1);
        assertThat(home.page().select("details[name=most-read]")).hasSize(3);
    }

    @Test
    void whereNothingWasReadThereIsNoBox() {
        writing.published("Never read", "most-read-never");
        assertThat(visitor.get("/sections/most-read-never").page().select(".most-read"))
                .isEmpty();
        assertThat(visitor.get("/").page().select(".most-read, #most-read")).isEmpty();
        long weekOld = writing.published("Read last week", "most-read-never");
        views.onDay(weekOld, TODAY.minusDays(7), 3);
        clock.advance(Duration.ofMinutes(5));
        assertThat(lists("/sections/most-read-never").keySet())
                .as("empty periods show nothing")
                .containsExactly("30 days");
    }

    @Test
    void eachLanguageHasItsOwn() {
        long english = writing.published("Read in English", "most-read-language");
        long chinese = writing.draft(Actor.SYSTEM, "zh", "中文读者所读", "most-read-language");
        writing.publish(chinese, 1);
        views.onDay(english, TODAY, 1);
        views.onDay(chinese, TODAY, 100);
        assertThat(lists("/").get("7 days")).containsExactly("Read in English");
        assertThat(lists("/zh/")).isEqualTo(Map.of("7 天", List.of("中文读者所读"), "30 天", List.of("中文读者所读")));
        assertThat(lists("/zh/sections/most-read-language").get("7 天")).containsExactly("中文读者所读");
    }

    @Test
    void whatIsWithdrawnVanishesAtOnce() {
        long article = writing.published("Soon gone", "most-read-gone");
        long other = writing.published("Here to stay", "most-read-gone");
        views.onDay(article, TODAY, 7);
        views.onDay(other, TODAY, 6);
        assertThat(lists("/").get("7 days")).containsExactly("Soon gone", "Here to stay");
        clock.advance(Duration.ofSeconds(1));
        writing.withdraw(article, "For a test.");
        assertThat(lists("/").get("7 days")).containsExactly("Here to stay");
        assertThat(lists("/sections/most-read-gone").get("7 days")).containsExactly("Here to stay");
    }

    @Test
    void newFiguresShowFromTheNextFullFiveMinutesOn() {
        long article = writing.published("Suddenly read", "most-read-later");
        clock.set(NOON.plusSeconds(20 * 60 + 1));
        assertThat(lists("/")).isEmpty();
        views.onDay(article, TODAY, 7);
        Instant next = mostRead.nextChange(clock.instant());
        assertThat(next).isEqualTo(NOON.plusSeconds(25 * 60));
        clock.set(next.minusMillis(1));
        assertThat(lists("/")).isEmpty();
        clock.set(next);
        assertThat(lists("/").get("7 days")).containsExactly("Suddenly read");
        assertThat(mostRead.nextChange(next)).isAfter(next);
    }

    @Test
    void aSmallSectionHasItsOwnHoweverMuchIsReadElsewhere() {
        long small = writing.section("most-read-small");
        writing.section("most-read-below", small);
        long quiet = writing.published("Quietly read", "most-read-small");
        long below = writing.published("Read below", "most-read-below");
        views.onDay(quiet, TODAY, 2);
        views.onDay(below, TODAY.minusDays(20), 3);
        views.inHour(below, NOON, 1);
        for (long elsewhere = 1; elsewhere <= 700; elsewhere++) {
            views.onDay(elsewhere + 10_000_000, TODAY.minusDays(elsewhere / 300), 1_000 + elsewhere);
            views.inHour(elsewhere + 10_000_000, NOON, elsewhere);
        }
        assertThat(mostRead.at(clock.instant())
                        .of(conferencenews.viewcount.Period.WEEK)
                        .complete())
                .isFalse();
        assertThat(lists("/sections/most-read-small"))
                .isEqualTo(Map.of(
                        "24 hours",
                        List.of("Read below"),
                        "7 days",
                        List.of("Quietly read"),
                        "30 days",
                        List.of("Read below", "Quietly read")));
        assertThat(lists("/sections/most-read-below").get("30 days")).containsExactly("Read below");
    }

    @Test
    void thereAreFiveAtMost() {
        for (int i = 1; i <= 8; i++) {
            views.onDay(writing.published("Read " + i, "most-read-five"), TODAY, i);
        }
        assertThat(lists("/").get("7 days")).containsExactly("Read 8", "Read 7", "Read 6", "Read 5", "Read 4");
    }

    private Map<String, List<String>> lists(String path) {
        Answer page = visitor.get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.page().select(".most-read details").stream()
                .collect(Collectors.toMap(
                        period -> period.select("summary").text(),
                        period -> period.select("li a").eachText()));
    }
}
