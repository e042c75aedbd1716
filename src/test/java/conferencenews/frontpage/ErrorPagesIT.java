package conferencenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A wrong address leads on: into the desk for who works there, into the site for everyone else. */
@FullStackTest
@Import(Writing.class)
class ErrorPagesIT {

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"/admin/articles/33/history", "/admin/articles/987654321", "/zh/admin/nowhere"})
    void belowTheDeskItKeepsTheMenuForWhoIsLoggedIn(String address) {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        Answer lost = visitor.get(address);
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.page().select(".desk__nav a[href$=/admin/articles]")).hasSize(1);
        assertThat(lost.page().select("main a[href$=/admin]")).hasSize(1);
    }

    @Test
    void belowTheDeskAnonymousVisitorsAreAskedToLogIn() {
        assertThat(visitor.get("/admin/articles/33/history").header("Location")).contains("/login");
    }

    @Test
    void elsewhereItIsThePublicPageForEveryone() {
        accounts.logIn(visitor, Role.EDITOR);
        Answer lost = visitor.get("/administration");
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.page().select(".desk__nav")).isEmpty();
        assertThat(lost.page().select(".search-box--page")).hasSize(1);
    }
}
