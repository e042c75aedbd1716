package conferencenews.account;

import static conferencenews.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A site of its own, for its accounts are deleted before each test. */
@FullStackTest
@Tag("database")
@TestPropertySource(properties = "news.site.name=Last administrator")
class LastAdministratorIT {

    @Autowired
    private Visitor visitor;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient database;

    private Actor administrator;

    @BeforeEach
    void one() {
        database.sql("delete from account").update();
        administrator = accounts.create(Role.ADMINISTRATOR);
    }

    @Test
    void canBeNeitherDemotedNorDisabled() {
        assertThatThrownBy(() -> staff.changeRole(administrator, administrator.id(), Role.EDITOR))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> staff.disable(administrator, administrator.id()))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    void isToldSoOnThePage() {
        visitor.login(administrator.name(), PASSWORD);
        visitor.get("/admin/account");
        Answer refused = visitor.post("/admin/accounts/" + administrator.id() + "/role", "role", "EDITOR");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This is the last active administrator.");
    }

    @Test
    void aDisabledOneDoesNotCount() {
        Actor second = accounts.create(Role.ADMINISTRATOR);
        staff.disable(administrator, second.id());
        assertThatThrownBy(() -> staff.disable(administrator, administrator.id()))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    void twoWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        Actor second = accounts.create(Role.ADMINISTRATOR);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            threads.invokeAll(List.of(demote(administrator, second), demote(second, administrator)));
        } finally {
            threads.shutdown();
        }
        assertThat(database.sql("select count(*) from account where role = 'ADMINISTRATOR'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Callable<Boolean> demote(Actor actor, Actor whom) {
        return () -> {
            staff.changeRole(actor, whom.id(), Role.EDITOR);
            return true;
        };
    }
}
