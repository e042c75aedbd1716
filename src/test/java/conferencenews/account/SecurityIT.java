package conferencenews.account;

import static conferencenews.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FullStackTest
@Tag("database")
class SecurityIT {

    @Autowired
    private Visitor visitor;

    @Autowired
    private Visitor other;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient database;

    private Actor editor;

    @BeforeEach
    void anAccount() {
        editor = accounts.create(Role.EDITOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/zh/",
                "/archive",
                "/about/views",
                "/no-such-page",
                "/zh/no-such-page",
                "/setup",
                "/actuator/health/liveness"
            })
    void publicPagesMakeNoSessionAndNoCookie(String path) {
        long before = sessions();
        Answer answer = visitor.get(path);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/no-such-page, 404",
        "/login, 200",
        "/admin/account, 302",
        "/actuator/health/liveness, 200",
        "/actuator/env, 403",
        "/a;b=c/d, 400",
        "/a%2fb, 400",
        "/a//b, 400",
        "/%00, 400",
        "/zh/a%5cb, 400",
    })
    void everyAnswerHasTheSecurityHeaders(String path, int status) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("X-XSS-Protection")).isNull();
    }

    @Test
    void privatePagesAreNotKeptByBrowsers() {
        visitor.login(editor.name(), PASSWORD);
        assertThat(visitor.get("/admin/account").header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/zh"})
    void aPostWithoutTheFormTokenSavesNothingAndSaysSo(String language) {
        visitor.login(editor.name(), PASSWORD);
        Answer refused = visitor.postWithoutToken(language + "/admin/account/name", "displayName", "Evil");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains(
                        language.isEmpty()
                                ? "Your session has ended or the form is stale; nothing was saved."
                                : "会话已结束或表单已过期，内容没有保存。");
        assertThat(refused.page().selectFirst("main a[href$=/login]").attr("href"))
                .isEqualTo(language + "/login");
        assertThat(refused.header("Content-Security-Policy")).isNotNull();
        assertThat(accounts.stored(editor).displayName()).isEqualTo(editor.name());
    }

    @Test
    void aPostOfAnEndedSessionSavesNothingAndSaysSo() {
        visitor.login(editor.name(), PASSWORD);
        visitor.get("/admin/account");
        database.sql("delete from spring_session where principal_name = ?")
                .param(editor.name())
                .update();
        Answer refused = visitor.post("/admin/account/name", "displayName", "Late");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("nothing was saved");
        assertThat(visitor.get("/login/stale-form").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZGVhZGJlZWYtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw", "AAAA", "not base64!", "eA=="})
    void anUnknownSessionIsAVisitorsLikeAnyOther(String cookie) {
        visitor.cookie("SESSION", cookie);
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
    }

    @Test
    void theCookieOfAnEndedSessionIsTakenAway() {
        visitor.login(editor.name(), PASSWORD);
        database.sql("delete from spring_session").update();
        visitor.get("/");
        assertThat(visitor.cookie("SESSION")).isNull();
    }

    @Test
    void aSessionNobodyCanReadAnyMoreIsAnonymous() {
        visitor.login(editor.name(), PASSWORD);
        database.sql("update spring_session_attributes set attribute_bytes = ? where attribute_name = ?")
                .params(new byte[] {1, 2, 3}, "SPRING_SECURITY_CONTEXT")
                .update();
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
    }

    @Test
    void metricsAreForAdministrators() {
        accounts.logIn(visitor, Role.PUBLISHER);
        assertThat(visitor.get("/actuator/prometheus").status()).isEqualTo(403);
        accounts.logIn(other, Role.ADMINISTRATOR);
        assertThat(other.get("/actuator/no-such").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/zh/admin/account", "/admin/no-such-page", "/ADMIN/../admin/account"})
    void theDeskNeedsALogin(String path) {
        assertThat(visitor.get(path).status()).isIn(302, 400);
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }
}
