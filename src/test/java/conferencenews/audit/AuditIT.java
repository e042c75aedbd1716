package conferencenews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The audit page: everything that was done, found again. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class AuditIT {

    @Autowired
    private Visitor administrator;

    @Autowired
    private Visitor visitor;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Writing writing;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void logIn() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
    }

    @Test
    void entriesAreFoundByWhoWhatOnWhatAndWhen() {
        Actor writer = accounts.create(Role.EDITOR);
        long id = writing.draft(writer, "en", "Written down in the audit", "audit");
        writing.publish(id, 1);
        clock.advance(Duration.ofDays(400));
        writing.withdraw(id, "The date was wrong.");

        assertThat(found("subject=article&number=" + id))
                .containsExactly("withdrew the system", "published the system", "created the article " + writer.name());
        assertThat(found("actor=" + writer.id())).containsExactly("created the article " + writer.name());
        assertThat(found("actor=system&action=published&subject=article&number=" + id))
                .containsExactly("published the system");
        assertThat(found("subject=article&number=" + id + "&from=2024-11-22&until=2024-11-22"))
                .hasSize(2);
        assertThat(found("subject=article&number=" + id + "&from=2025-12-27")).containsExactly("withdrew the system");
        assertThat(found("subject=article&number=" + id + "&until=2024-11-21")).isEmpty();
        assertThat(administrator.get("/admin/audit?until=2001-01-01").text()).contains("No entry matches.");
    }

    @Test
    void anEntryLeadsToWhatItIsAboutAndTheFilterStaysInTheAddress() {
        long id = writing.published("Linked from the audit");
        Answer page = administrator.get("/admin/audit?action=published&subject=article&number=" + id);
        assertThat(page.page().select("tbody a").attr("href")).isEqualTo("/admin/articles/" + id);
        assertThat(page.page().select("option[selected]").eachAttr("value")).containsExactly("published", "article");
        assertThat(page.page().select("#number").val()).isEqualTo(String.valueOf(id));
        assertThat(page.page().select("a[href*=audit.csv]").attr("href")).contains("action=published", "number=" + id);
        assertThat(administrator
                        .get("/zh/admin/audit?subject=article&number=" + id)
                        .text())
                .contains("发布", "文章 " + id);
    }

    @Test
    void pagesAreBoundedAndKeepTheFilter() {
        long id = writing.draft("Saved many times");
        for (int base = 1; base <= 51; base++) {
            writing.revise(id, base, "Saved " + base);
        }
        Answer first = administrator.get("/admin/audit?subject=article&number=" + id);
        assertThat(first.page().select("tbody tr")).hasSize(50);
        String next = first.page().select("nav a[rel=next]").attr("href");
        assertThat(next).contains("number=" + id, "page=2");
        assertThat(administrator.get(next).page().select("tbody tr")).hasSize(2);
        assertThat(administrator.get("/admin/audit?page=1001").status()).isEqualTo(404);
        assertThat(administrator.get("/admin/audit?page=0").status()).isEqualTo(404);
    }

    @Test
    void theFileHoldsTheSameEntriesAndNoFormula() {
        long id = writing.draft("=1+1 in a headline");
        Answer file = administrator.get("/admin/audit.csv?subject=article&number=" + id);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFF\"When\",\"Username\",\"Name\",\"Action\",\"Subject\",\"Number\",\"Detail\"");
        assertThat(lines.get(1))
                .endsWith("\"system\",\"system\",\"article-created\",\"article\"," + id + ",\"'=1+1 in a headline\"");
    }

    @Test
    void onlyAdministratorsReadTheAudit() {
        accounts.logIn(visitor, Role.PUBLISHER);
        assertThat(visitor.get("/admin/audit").status()).isEqualTo(403);
        assertThat(visitor.get("/admin/audit.csv").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadInTheAddressAsksForNothing() {
        for (String query :
                List.of("actor=x", "number=-1", "from=2024-13-01", "until=+99999-01-01", "action=%00", "subject='")) {
            assertThat(administrator.get("/admin/audit?" + query).status())
                    .as(query)
                    .isIn(200, 400);
        }
    }

    @Test
    void everyEntrySoFarHasWords() {
        writing.published("Something to be named");
        assertThat(administrator
                        .get("/admin/audit")
                        .page()
                        .select("#action option")
                        .eachText())
                .contains("published", "created the article")
                .noneMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    private List<String> found(String query) {
        return administrator.get("/admin/audit?" + query).page().select("tbody tr").stream()
                .map(row -> row.select("td:eq(2) > span:last-of-type").text() + " "
                        + row.select("td:eq(1) > span:last-of-type").text())
                .toList();
    }
}
