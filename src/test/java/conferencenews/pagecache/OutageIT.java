package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Outage;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.site.SiteGeneration;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** While the database is away, readers go on reading. */
@FullStackTest
@Import({Writing.class, Outage.Configuration.class})
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    Outage outage;

    @Autowired
    SiteGeneration site;

    @Autowired
    PublicEndsWatch ends;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ObjectProvider<Visitor> visitors;

    @Autowired
    Visitor reader;

    @AfterEach
    void theDatabaseIsBack() {
        outage.end();
        await(() -> !site.isDatabaseAway());
    }

    @Test
    void readersGetTheLastGoodPagesAndHearWhenToComeBackForTheOthers() {
        String path = address(writing.published("Remembered in the outage"));
        long other = writing.published("Never read before the outage");
        reader.get(path);
        reader.get("/");
        databaseAway();
        Answer article = visitors.getObject().header("Accept-Language", "fr").get(path);
        assertThat(article.status()).isEqualTo(200);
        assertThat(article.header("View-Counted")).isEqualTo("yes");
        assertThat(article.header("Content-Security-Policy")).isNotNull();
        assertThat(reader.get("/").text()).contains("Remembered in the outage");
        Answer unknown = reader.get("/articles/" + other);
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.header("Retry-After")).isEqualTo("10");
        assertThat(unknown.text()).doesNotContain("Exception");
    }

    @Test
    void pagesThatNoLongerHoldAreBetterThanNone() {
        String path = address(writing.published("An older text"));
        reader.get(path);
        long scheduled = writing.draft("A newer article");
        writing.schedule(scheduled, 1, clock.instant().plusSeconds(60));
        reader.get(path);
        databaseAway();
        clock.advance(Duration.ofMinutes(2));
        assertThat(reader.get(path).status()).isEqualTo(200);
        assertThat(reader.get(path).text()).contains("An older text");
    }

    @Test
    void noPageOutlivesItsArticle() {
        long id = writing.published("Withdrawn before the outage");
        String path = address(id);
        reader.get(path);
        writing.withdraw(id, "A mistake");
        ends.look();
        databaseAway();
        assertThat(reader.get(path).status()).isEqualTo(503);
    }

    @Test
    void readinessSaysSoAndLivenessDoesNot() {
        assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(200);
        databaseAway();
        assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(reader.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void staffGetThePagesOfReadersAndAnHonestAnswerAtTheDesk() {
        String path = address(writing.published("Read by staff in the outage"));
        reader.get(path);
        Visitor staff = visitors.getObject();
        accounts.logIn(staff, Role.EDITOR);
        databaseAway();
        Answer article = staff.get(path);
        assertThat(article.status()).isEqualTo(200);
        assertThat(article.header("View-Counted")).isEqualTo("no; reason=staff");
        Answer desk = staff.get("/admin/articles");
        assertThat(desk.status()).isEqualTo(503);
        assertThat(desk.header("Retry-After")).isEqualTo("10");
    }

    @Test
    void afterItPagesAreNewAgain() {
        String path = address(writing.published("Before and after"));
        reader.get(path);
        databaseAway();
        outage.end();
        await(() -> !site.isDatabaseAway());
        long newer = writing.published("Written after the outage");
        assertThat(reader.get("/").text()).contains("Written after the outage");
        assertThat(reader.get(address(newer)).status()).isEqualTo(200);
    }

    private String address(long id) {
        return reader.get("/articles/" + id).location();
    }

    private void databaseAway() {
        outage.begin();
        await(site::isDatabaseAway);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }
}
