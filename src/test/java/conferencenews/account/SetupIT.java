package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/** A site of its own, for its accounts are deleted before each test. */
@FullStackTest
@Tag("database")
@TestPropertySource(properties = "news.site.name=Set-up")
class SetupIT {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Visitor visitor;

    @Autowired
    private Visitor other;

    @Autowired
    private Setup setup;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void noAccount() {
        database.sql("delete from account").update();
        ReflectionTestUtils.setField(setup, "closed", false);
    }

    @Test
    void withoutAnAccountLoginAndDeskLeadToTheSetup() {
        assertThat(visitor.get("/login").location()).isEqualTo("/setup");
        assertThat(visitor.get("/admin/accounts").location()).isEqualTo("/setup");
        assertThat(visitor.get("/zh/admin").location()).isEqualTo("/zh/setup");
    }

    @Test
    void withoutTheTokenThePageSaysWhereToFindIt() {
        Answer page = visitor.get("/setup");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("the last line the site printed when it started");
        assertThat(page.page().selectFirst("input[name=token]")).isNotNull();
        assertThat(page.page().selectFirst("input[name=password]")).isNull();
    }

    @Test
    void aWrongTokenOpensNothing() {
        assertThat(visitor.get("/setup?token=wrong").status()).isEqualTo(403);
        visitor.get(setup.path());
        assertThat(create(visitor, "wrong", "boss").status()).isEqualTo(403);
        assertThat(accounts()).isZero();
    }

    @Test
    void theTokenCreatesTheFirstAdministratorOnceAndLogsIn() {
        Answer form = visitor.get(setup.path());
        Answer created = visitor.submit(
                form,
                "form[method=post]",
                "username",
                "Boss",
                "displayName",
                "Li Na",
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);
        assertThat(created.location()).isEqualTo("/admin");
        assertThat(visitor.get("/admin/accounts").text()).contains("Li Na", "boss", "Administrator");
        assertThat(other.get(setup.path()).status()).isEqualTo(404);
        assertThat(other.get("/login").status()).isEqualTo(200);
        assertThat(database.sql("select action from audit_entry order by id desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .isEqualTo("account-created");
    }

    @Test
    void aBadFormComesBackFilledInButWithoutPasswords() {
        Answer form = visitor.get(setup.path());
        Answer refused = visitor.submit(
                form,
                "form[method=post]",
                "username",
                "Not good",
                "displayName",
                "Li Na",
                "password",
                "short-secret",
                "repeated",
                "else");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".form-errors a").eachText()).hasSize(2);
        assertThat(refused.page().selectFirst("#displayName").val()).isEqualTo("Li Na");
        assertThat(refused.page().selectFirst("#username").val()).isEqualTo("not good");
        assertThat(refused.body()).doesNotContain("short-secret");
        assertThat(accounts()).isZero();
        Answer corrected = visitor.submit(
                refused, "form[method=post]", "username", "boss", "password", PASSWORD, "repeated", PASSWORD);
        assertThat(corrected.location()).isEqualTo("/admin");
    }

    @Test
    void twoSetupsAtOnceCreateOneAccount() throws Exception {
        visitor.get(setup.path());
        other.get(setup.path());
        String token = setup.path().substring("/setup?token=".length());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both =
                    List.of(() -> create(visitor, token, "one"), () -> create(other, token, "two"));
            int created = 0;
            for (Future<Answer> answer : threads.invokeAll(both)) {
                created += "/admin".equals(answer.get().location()) ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
            assertThat(accounts()).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    private long accounts() {
        return database.sql("select count(*) from account").query(Long.class).single();
    }

    private static Answer create(Visitor visitor, String token, String username) {
        return visitor.post(
                "/setup",
                "token",
                token,
                "username",
                username,
                "displayName",
                username,
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);
    }
}
