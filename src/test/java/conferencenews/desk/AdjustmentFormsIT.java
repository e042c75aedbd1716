package conferencenews.desk;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.viewcount.CountedViews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Administrators import a number of views and release suspects, on the page of an article's statistics. */
@FullStackTest
@Import({Writing.class, CountedViews.class})
@Tag("database")
class AdjustmentFormsIT {

    private static final String IMPORT = "form[action$=/baseline]";
    private static final LocalDate TODAY = LocalDate.of(2065, 6, 15);

    @Autowired
    Writing writing;

    @Autowired
    CountedViews views;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor administrator;

    @Autowired
    Visitor other;

    private long article;

    @BeforeEach
    void anArticleThatWasRead() {
        clock.set(Instant.parse("2065-06-15T04:00:00Z"));
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        article = writing.published("With a past");
        views.onDay(article, TODAY, 34);
    }

    @Test
    void anImportedNumberIsShownEverywhereAndNamed() {
        Answer done = importNumber("1200", "Faculty website", "2064-12-31", "Two years");
        assertThat(done.text()).contains("The imported number is part of the views now.");
        assertThat(shown()).isEqualTo("1,234");
        assertThat(statistics().text())
                .contains("1,200 of these views were imported from “Faculty website”", "Two years");
        assertThat(onPage()).isEqualTo("1,234");
        assertThat(administrator
                        .get("/admin/articles/" + article + "/statistics.csv")
                        .body())
                .contains("included in those shown\",1200,\"Faculty website\",\"until 2064-12-31\",\"Two years\"");
        assertThat(administrator.get("/admin/statistics.csv").body())
                .as("robots may be written a moment later")
                .containsPattern(",34,22,17,[01],0,0,0,1200,\"Faculty website\"");
        assertThat(administrator.get("/admin/statistics.csv").body())
                .contains(",\"views-imported\"," + article + ",\"0 → 1200, Faculty website");
        assertThat(administrator.get("/admin/audit").text()).contains("imported a number of views", "0 → 1200");
        importNumber("5", "Faculty website", "2064-12-31", "");
        assertThat(shown()).isEqualTo("39");
        administrator.follow(administrator.submit(statistics(), "form[action$=/removal]"));
        assertThat(shown()).isEqualTo("34");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "views, none",
                "views, -1",
                "views, 1.5",
                "views, many",
                "views, 1000000000001",
                "source, none",
                "source, ' '",
                "countedUntil, none",
                "countedUntil, 2065-06-16",
                "countedUntil, 1899-12-31",
                "countedUntil, yesterday",
                "confirmed, none"
            })
    void mistakesStandBesideTheirFields(String field, String value) {
        Answer page = statistics();
        Answer answer = administrator.submit(
                page,
                IMPORT,
                "views",
                field.equals("views") ? text(value) : "1200",
                "source",
                field.equals("source") ? text(value) : "Faculty <b>website</b>",
                "countedUntil",
                field.equals("countedUntil") ? text(value) : "2064-12-31",
                field.equals("confirmed") ? "unknown" : "confirmed",
                "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".field--invalid [name=" + field + "]")).hasSize(1);
        assertThat(answer.page().select(".field__error").text()).isNotBlank().doesNotContain("??");
        assertThat(shown()).isEqualTo("34");
    }

    @Test
    void suspectsBecomeViewsOnce() {
        long busy = writing.published("Read by a whole class");
        views.onDay(busy, TODAY.minusDays(3), 30, 0, 0, 0, 45);
        String path = "/admin/articles/" + busy + "/statistics";
        Answer page = administrator.get(path);
        assertThat(page.text()).contains("12 June 2065 · 45 requests");
        Answer done = administrator.follow(administrator.submit(page, "form[action$=/releases]"));
        assertThat(done.text()).contains("45 requests are counted as views now.");
        assertThat(done.page().selectFirst(".totals--main dd").text()).isEqualTo("75");
        assertThat(done.page().select("form[action$=/releases]")).isEmpty();
        Answer again = administrator.follow(administrator.submit(page, "form[action$=/releases]"));
        assertThat(again.text()).contains("There was nothing left to count on that day.");
        assertThat(again.page().selectFirst(".totals--main dd").text()).isEqualTo("75");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
    void othersNeitherSeeTheFormsNorCanSendThem(Role role) {
        views.onDay(article, TODAY.minusDays(1), 1, 0, 0, 0, 5);
        accounts.logIn(other, role);
        String path = "/admin/articles/" + article + "/statistics";
        Answer page = other.get(path);
        int refusal = role == Role.CONTRIBUTOR ? 404 : 403;
        assertThat(page.page().select("main form[method=post]")).isEmpty();
        other.get("/admin/account");
        assertThat(other.post(path + "/baseline", "views", "1", "confirmed", "true")
                        .status())
                .isEqualTo(refusal);
        assertThat(other.post(path + "/baseline/removal").status()).isEqualTo(refusal);
        assertThat(other.post(path + "/releases", "date", "2065-06-14").status())
                .isEqualTo(refusal);
        assertThat(shown()).isEqualTo("35");
    }

    @Test
    void theNumberStaysWithItsArticle() {
        importNumber("1200", "Faculty website", "2064-12-31", "");
        writing.revise(article, 1, "Another headline");
        clock.advance(Duration.ofSeconds(1));
        writing.publish(article, 2);
        Answer form = administrator.get("/admin/articles/" + article);
        administrator.submit(
                form,
                "form[action$=/revisions]",
                "slug",
                "another-address",
                "section",
                String.valueOf(writing.section("another-section")));
        clock.advance(Duration.ofSeconds(1));
        writing.publish(article, 3);
        assertThat(onPage()).isEqualTo("1,234");
        assertThat(other.get("/articles/" + article).location()).endsWith("/another-address");
        clock.advance(Duration.ofSeconds(1));
        writing.withdraw(article, "For a test.");
        assertThat(shown()).as("also while it is withdrawn").isEqualTo("1,234");
        clock.advance(Duration.ofSeconds(1));
        writing.publish(article, 3);
        assertThat(onPage()).isEqualTo("1,234");
        Answer blank = administrator.get("/admin/articles/new");
        Answer created = administrator.submit(
                blank,
                "main form[method=post]",
                "headline",
                "译文",
                "standfirst",
                "导语。",
                "body",
                "正文。",
                "language",
                "zh",
                "translationOf",
                String.valueOf(article));
        long translation = Long.parseLong(
                created.location().replaceAll("\\D+", " ").strip().replaceAll(".* ", ""));
        writing.publish(translation, 1);
        assertThat(administrator
                        .get("/admin/articles/" + translation + "/statistics")
                        .page()
                        .selectFirst(".totals--main dd")
                        .text())
                .as("a translation is an article of its own")
                .isEqualTo("0");
    }

    private Answer importNumber(String number, String source, String until, String note) {
        return administrator.follow(administrator.submit(
                statistics(),
                IMPORT,
                "views",
                number,
                "source",
                source,
                "countedUntil",
                until,
                "note",
                note,
                "confirmed",
                "true"));
    }

    private Answer statistics() {
        return administrator.get("/admin/articles/" + article + "/statistics");
    }

    private String shown() {
        return statistics().page().selectFirst(".totals--main dd").text();
    }

    private String onPage() {
        Visitor robot = other.header("User-Agent", "Googlebot/2.1");
        return robot.follow(robot.get("/articles/" + article))
                .page()
                .selectFirst("data.view-count")
                .text();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
