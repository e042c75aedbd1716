package conferencenews.account;

import static conferencenews.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;

@FullStackTest
@Tag("database")
@TestPropertySource(properties = "news.trusted-proxies=127.0.0.1,::1")
class LoginIT {

    private static final String WRONG = "This name and password do not fit together";
    private static final String WAIT = "too many failed attempts";

    @Autowired
    private Visitor visitor;

    @Autowired
    private Visitor other;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Staff staff;

    @Autowired
    private MutableClock clock;

    @Autowired
    private LoginAttempts attempts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SessionRepository<? extends Session> stored;

    private Actor editor;

    @BeforeEach
    void start() {
        database.sql("delete from login_attempt").update();
        editor = accounts.create(Role.EDITOR);
    }

    @Test
    void leadsToThePageFirstAskedFor() {
        assertThat(visitor.get("/admin/account?x=1").location()).isEqualTo("/login");
        assertThat(tryAs(editor.name(), PASSWORD).location()).isEqualTo("/admin/account?x=1");
        assertThat(visitor.get("/admin/account").text()).contains(editor.name(), "Editor");
    }

    @Test
    void leadsToTheDeskOtherwiseAndKeepsTheLanguage() {
        visitor.get("/zh/login");
        assertThat(visitor.post("/zh/login", "username", editor.name().toUpperCase(), "password", PASSWORD)
                        .location())
                .isEqualTo("/zh/admin");
    }

    @Test
    void changesTheSessionIdAndTheFormToken() {
        Answer form = visitor.get("/login");
        String planted = visitor.cookie("SESSION");
        tryAs(editor.name(), PASSWORD);
        assertThat(visitor.cookie("SESSION")).isNotNull().isNotEqualTo(planted);
        other.cookie("SESSION", planted);
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
        String formToken = form.page().selectFirst("input[name=_csrf]").val();
        assertThat(visitor.postWithoutToken("/admin/account/sessions", "_csrf", formToken)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void unknownNameWrongPasswordAndDisabledAccountLookTheSame() {
        Actor disabled = accounts.create(Role.EDITOR);
        staff.disable(Actor.SYSTEM, disabled.id());
        for (Answer answer : List.of(
                tryAs("nobody", PASSWORD),
                tryAs(editor.name(), "wrong password"),
                tryAs(disabled.name(), PASSWORD),
                tryAs("nul\u0000name", PASSWORD))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".form-errors").text()).contains(WRONG);
        }
    }

    @Test
    void aFailedFormKeepsTheNameButNotThePassword() {
        Answer answer = tryAs("<b>name", "wrong password");
        assertThat(answer.page().selectFirst("#username").val()).isEqualTo("<b>name");
        assertThat(answer.body()).doesNotContain("wrong password");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        fail(editor.name(), LoginAttempts.MOST_PER_ACCOUNT);
        clock.advance(Duration.ofMinutes(5));
        Answer refused = tryAs(editor.name(), PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("600");
        assertThat(refused.text()).contains(WAIT, "10 minutes");
        clock.advance(Duration.ofMinutes(10));
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void anUnknownNameHasToWaitAsWell() {
        fail("nobody", LoginAttempts.MOST_PER_ACCOUNT);
        assertThat(tryAs("Nobody ", PASSWORD).text()).contains(WAIT, "15 minutes");
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void successForgetsTheFailures() {
        fail(editor.name(), LoginAttempts.MOST_PER_ACCOUNT - 1);
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(302);
        visitor.get("/admin/account");
        visitor.post("/logout");
        fail(editor.name(), LoginAttempts.MOST_PER_ACCOUNT - 1);
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void twentyFailuresFromOneAddressRefuseThatAddressOnly() {
        visitor.header("X-Forwarded-For", "2001:db8::1");
        for (int i = 0; i < LoginAttempts.MOST_PER_ADDRESS; i++) {
            attempts.begin("name" + i, "2001:db8::" + i);
        }
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(429);
        visitor.header("X-Forwarded-For", "2001:db8:0:1::1");
        assertThat(tryAs(editor.name(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void guessesAtTheSameMomentSeeEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> guess = () -> {
                try {
                    attempts.begin(editor.name(), "203.0.113.9");
                    return true;
                } catch (LoginRefused refused) {
                    return false;
                }
            };
            int allowed = 0;
            for (Future<Boolean> result : threads.invokeAll(java.util.Collections.nCopies(40, guess))) {
                allowed += result.get() ? 1 : 0;
            }
            assertThat(allowed).isLessThanOrEqualTo(LoginAttempts.MOST_PER_ACCOUNT);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void addressesAreForgottenAfterTheWindow() {
        fail("nobody", 1);
        clock.advance(LoginAttempts.WINDOW);
        attempts.prune();
        assertThat(database.sql("select count(*) from login_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void logoutEndsTheSessionAndTakesTheCookieAway() {
        visitor.login(editor.name(), PASSWORD);
        visitor.get("/admin/account");
        String session = visitor.cookie("SESSION");
        Answer out = visitor.post("/logout");
        assertThat(out.location()).isEqualTo("/login?ended");
        assertThat(out.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("SESSION=; Max-Age=0"));
        other.cookie("SESSION", session);
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
    }

    @Test
    void logoutNeedsAPost() {
        visitor.login(editor.name(), PASSWORD);
        visitor.get("/logout");
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void aStaleLoginFormAsksAgain() {
        assertThat(visitor.postWithoutToken("/login", "username", "x", "password", "y")
                        .location())
                .isEqualTo("/login?stale");
    }

    @Test
    void requestsAtTheSameMomentInANewSessionAllAnswer() throws Exception {
        visitor.login(editor.name(), PASSWORD);
        giveAtTheSameMoment(stored, visitor.cookie("SESSION"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> open = () -> visitor.get("/admin/account").status();
            for (Future<Integer> status : threads.invokeAll(java.util.Collections.nCopies(8, open))) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(visitor.post("/logout").location()).isEqualTo("/login?ended");
    }

    /** What two requests do which both read the session before either has written to it. */
    private static <S extends Session> void giveAtTheSameMoment(SessionRepository<S> sessions, String cookie) {
        String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        S first = sessions.findById(id);
        S second = sessions.findById(id);
        first.setAttribute("mark", "first");
        second.setAttribute("mark", "second");
        sessions.save(first);
        sessions.save(second);
        assertThat(sessions.findById(id).<String>getAttribute("mark")).isEqualTo("first");
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tryAs(username, "wrong password").text()).contains(WRONG);
        }
    }

    private Answer tryAs(String username, String password) {
        visitor.get("/login");
        return visitor.post("/login", "username", username, "password", password);
    }
}
