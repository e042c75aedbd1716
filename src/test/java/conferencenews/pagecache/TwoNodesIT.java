package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.ConferenceNewsApplication;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.TestClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Two processes on one database are one site. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor here;

    @Autowired
    MutableClock clock;

    @Autowired
    Environment environment;

    @TempDir
    Path data;

    private ConfigurableApplicationContext other;
    private Visitor there;

    @BeforeEach
    void startTheOther() {
        other = new SpringApplicationBuilder(ConferenceNewsApplication.class, TestClock.class)
                .run(
                        "--server.port=0",
                        "--news.sample-content=false",
                        "--news.data=" + data,
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                        "--spring.datasource.hikari.minimum-idle=1");
        there = new Visitor(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void endTheOther() {
        other.close();
    }

    @Test
    void whatIsPublishedOnOneIsSoonReadOnTheOther() {
        assertThat(there.get("/").status()).isEqualTo(200);
        long id = writing.published("Published on the first node");
        await(() -> there.get("/").text().contains("Published on the first node"));
        String path = there.get("/articles/" + id).location();
        assertThat(there.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        writing.withdraw(id, "A mistake");
        other.getBean(MutableClock.class).advance(Duration.ofSeconds(1));
        await(() -> there.get(path).status() == 410);
        await(() -> !there.get("/").text().contains("Published on the first node"));
    }

    @Test
    void bothCountIntoOneNumber() {
        long id = writing.published("Read on both nodes");
        String path = here.get("/articles/" + id).location();
        here.header("Accept-Language", "en").get(path);
        there.header("Accept-Language", "fr").get(path);
        await(() -> shown(here, path).equals("2") && shown(there, path).equals("2"));
    }

    @Test
    void whoLogsInOnOneIsKnownOnTheOther() {
        accounts.logIn(here, Role.EDITOR);
        there.cookie("SESSION", here.cookie("SESSION"));
        assertThat(there.get("/admin/articles").status()).isEqualTo(200);
    }

    private static String shown(Visitor visitor, String path) {
        return visitor.get(path).page().selectFirst(".view-count").text();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE);
            }
        }
    }
}
