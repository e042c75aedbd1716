package conferencenews.account;

import static conferencenews.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FullStackTest
@Tag("database")
class AccountPagesIT {

    private static final String NEW_PASSWORD = "another long password";

    @Autowired
    private Visitor administrator;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Visitor other;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient database;

    @Test
    void onlyAdministratorsReachTheAccounts() {
        Actor publisher = accounts.logIn(visitor, Role.PUBLISHER);
        String own = "/admin/accounts/" + publisher.id();
        visitor.get("/admin/account");
        for (String path : new String[] {"/admin/accounts", "/admin/accounts/new", own}) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(visitor.post(own + "/role", "role", "ADMINISTRATOR").status())
                .isEqualTo(403);
        assertThat(visitor.post("/admin/accounts", "username", "evil").status()).isEqualTo(403);
        assertThat(visitor.get("/admin/accounts").text()).contains("Administrator");
        assertThatThrownBy(() -> staff.changeRole(publisher, publisher.id(), Role.ADMINISTRATOR))
                .isInstanceOf(NotAllowed.class);
        assertThat(accounts.stored(publisher).role()).isEqualTo(Role.PUBLISHER);
    }

    @Test
    void anAdministratorCreatesAnAccountThatCanLogIn() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Answer refused = administrator.submit(
                administrator.get("/admin/accounts/new"),
                "form[action$=/admin/accounts]",
                "username",
                "chen.yu",
                "displayName",
                "",
                "role",
                "EDITOR",
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Enter a name.");
        assertThat(refused.page().selectFirst("input[name=role][checked]").val())
                .isEqualTo("EDITOR");
        assertThat(refused.body()).doesNotContain(PASSWORD);
        Answer created = administrator.submit(
                refused,
                "form[action$=/admin/accounts]",
                "displayName",
                "Chen Yu 陈宇",
                "password",
                PASSWORD,
                "repeated",
                PASSWORD);
        assertThat(administrator.follow(created).text()).contains("The account is created.", "Chen Yu 陈宇");
        visitor.login("Chen.Yu", PASSWORD);
        assertThat(administrator
                        .post(
                                "/admin/accounts",
                                "username",
                                "CHEN.YU",
                                "displayName",
                                "x",
                                "password",
                                PASSWORD,
                                "repeated",
                                PASSWORD)
                        .text())
                .contains("There is an account with this username already.");
    }

    @Test
    void disablingEndsSessionsAndLogin() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Answer page = administrator.get("/admin/accounts/" + editor.id());
        Answer done = administrator.submit(page, "form[action$=/access]");
        assertThat(administrator.follow(done).text()).contains("disabled since");
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
        visitor.get("/login");
        assertThat(visitor.post("/login", "username", editor.name(), "password", PASSWORD)
                        .status())
                .isEqualTo(422);
        administrator.submit(administrator.get("/admin/accounts/" + editor.id()), "form[action$=/access]");
        other.login(editor.name(), PASSWORD);
    }

    @Test
    void aChangedRoleEndsSessions() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        administrator.get("/admin/accounts/" + editor.id());
        administrator.post("/admin/accounts/" + editor.id() + "/role", "role", "CONTRIBUTOR");
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
        assertThat(audit(editor)).isEqualTo("account-role-changed: " + editor.name() + ": EDITOR → CONTRIBUTOR");
    }

    @Test
    void aSessionThatSurvivedTheChangeIsWorthNothing() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        database.sql("update account set rights_version = rights_version + 1 where id = ?")
                .param(editor.id())
                .update();
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
    }

    @Test
    void aResetPasswordEndsSessionsAndIsTheOnlyOneThatFits() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        String path = "/admin/accounts/" + editor.id();
        administrator.get(path);
        assertThat(administrator
                        .post(path + "/password", "password", "short", "repeated", "short")
                        .status())
                .isEqualTo(422);
        administrator.post(path + "/password", "password", NEW_PASSWORD, "repeated", NEW_PASSWORD);
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
        other.login(editor.name(), NEW_PASSWORD);
    }

    @Test
    void theOwnPasswordChangesWithTheCurrentOneAndEndsOtherSessions() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        other.login(editor.name(), PASSWORD);
        Answer page = visitor.get("/admin/account");
        assertThat(page.page().select("td, th[scope=row]").text()).contains("Firefox, Linux (this one)");
        assertThat(page.page().select("tbody tr")).hasSize(2);
        Answer refused = visitor.submit(
                page,
                "form[action$=/password]",
                "current",
                "wrong one",
                "password",
                NEW_PASSWORD,
                "repeated",
                NEW_PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is not your current password.");
        Answer done = visitor.submit(
                refused,
                "form[action$=/password]",
                "current",
                PASSWORD,
                "password",
                NEW_PASSWORD,
                "repeated",
                NEW_PASSWORD);
        assertThat(visitor.follow(done).text()).contains("Your password is changed");
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void allOtherSessionsCanBeEnded() {
        Actor editor = accounts.logIn(visitor, Role.CONTRIBUTOR);
        other.login(editor.name(), PASSWORD);
        Answer done = visitor.submit(visitor.get("/admin/account"), "form[action$=/sessions]");
        assertThat(visitor.follow(done).page().select("tbody tr")).hasSize(1);
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
    }

    @Test
    void oneSessionIsEndedAndTheOthersGoOn() {
        Actor editor = accounts.logIn(visitor, Role.CONTRIBUTOR);
        other.login(editor.name(), PASSWORD);
        Answer page = visitor.get("/admin/account");
        assertThat(page.body()).doesNotContain(visitor.cookie("SESSION"));
        Answer done = visitor.submit(page, "form.row-actions");
        assertThat(visitor.follow(done).text()).contains("The session has ended.");
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
        assertThat(audit(editor)).isEqualTo("account-session-ended: " + editor.name());
    }

    @Test
    void anAdministratorSeesAndEndsSessionsOfOthers() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        other.login(editor.name(), PASSWORD);
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Answer page = administrator.get("/admin/accounts/" + editor.id());
        assertThat(page.page().select("tbody tr")).hasSize(2);
        Answer one = administrator.follow(administrator.submit(page, "form.row-actions"));
        assertThat(one.page().select("tbody tr")).hasSize(1);
        Answer all = administrator.follow(administrator.submit(one, "form[action$=/sessions]"));
        assertThat(all.text()).contains("Nowhere.");
        assertThat(visitor.get("/admin/account").location()).isEqualTo("/login");
        assertThat(other.get("/admin/account").location()).isEqualTo("/login");
        assertThat(administrator.get("/admin/account").status()).isEqualTo(200);
        assertThat(audit(editor)).isEqualTo("account-sessions-ended: " + editor.name());
    }

    @Test
    void nobodyElseEndsSessionsOfOthers() {
        Actor editor = accounts.logIn(visitor, Role.EDITOR);
        Actor publisher = accounts.logIn(other, Role.PUBLISHER);
        other.get("/admin/account");
        String path = "/admin/accounts/" + editor.id() + "/sessions";
        assertThat(other.post(path).status()).isEqualTo(403);
        assertThat(other.post(path + "/" + "0".repeat(32)).status()).isEqualTo(403);
        assertThatThrownBy(() -> staff.endSessions(publisher, editor.id(), "")).isInstanceOf(NotAllowed.class);
        assertThat(visitor.get("/admin/account").status()).isEqualTo(200);
    }

    @Test
    void theOwnNameShowsAtOnce() {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        Answer done = visitor.submit(visitor.get("/admin/account"), "form[action$=/name]", "displayName", "Wang Min");
        assertThat(visitor.follow(done).page().select("header, h1, nav").text()).contains("Wang Min");
        assertThat(visitor.post("/admin/account/name", "displayName", "a\u0000b")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anotherPersonsNameIsForAdministrators() {
        Actor editor = accounts.create(Role.EDITOR);
        Actor contributor = accounts.create(Role.CONTRIBUTOR);
        assertThatThrownBy(() -> staff.rename(contributor, editor.id(), "Evil")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNoAccountIsNotFound() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin/accounts/999999").status()).isEqualTo(404);
        assertThat(administrator.get("/admin/accounts/x").status()).isEqualTo(404);
    }

    @Test
    void everyPageExistsInChinese() {
        Actor actor = accounts.logIn(administrator, Role.ADMINISTRATOR);
        for (String path : new String[] {"/accounts", "/accounts/new", "/accounts/" + actor.id(), "/account"}) {
            Answer page = administrator.get("/zh/admin" + path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("账号").doesNotContain("??");
        }
    }

    private String audit(Actor subject) {
        return database.sql(
                        "select action || ': ' || detail from audit_entry where subject = 'account' and subject_id = ? order by id desc fetch first 1 rows only")
                .param(subject.id())
                .query(String.class)
                .single();
    }
}
