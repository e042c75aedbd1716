package conferencenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of highlights at the desk: nobody undoes unseen what somebody else has just done to it. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class HighlightsIT {

    private static final String LIST = "/admin/highlights";

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Visitor publisher;

    @Autowired
    Visitor colleague;

    @BeforeEach
    void threeHighlights() {
        accounts.logIn(publisher, Role.PUBLISHER);
        accounts.logIn(colleague, Role.PUBLISHER);
        database.sql("delete from highlight").update();
        for (String headline : List.of("First on top", "Second on top", "Third on top")) {
            long id = writing.published(headline);
            publisher.submit(publisher.get(LIST), "form.apart", "article", String.valueOf(id));
        }
    }

    @Test
    void aCommandOnAnOldListIsRefusedAndTheNewListObeys() {
        Answer old = colleague.get(LIST);
        publisher.submit(publisher.get(LIST), "form[action$=/move]:has(button[value=down])", "direction", "down");
        assertThat(order()).containsExactly("Second on top", "First on top", "Third on top");

        Answer moved = colleague.submit(old, "form[action$=/move]:has(button[value=up])", "direction", "up");
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.text()).contains("have changed since you opened this page");
        assertThat(colleague.submit(old, "form[action$=/removal]").status()).isEqualTo(409);
        assertThat(order()).containsExactly("Second on top", "First on top", "Third on top");

        Answer removed = colleague.submit(colleague.get(LIST), "form[action$=/removal]");
        assertThat(removed.location()).isEqualTo(LIST + "?language=en");
        assertThat(order()).containsExactly("First on top", "Third on top");
    }

    @Test
    void theTimesOfOneAreSaidInSentencesAndCheckTheListToo() {
        String path =
                publisher.get(LIST).page().select("a:contains(Change times)").attr("href");
        Answer old = colleague.get(path);
        Answer wrong = publisher.submit(
                publisher.get(path), "main form", "startsAt", "2024-11-25T09:00", "endsAt", "2024-11-24T09:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#endsAt-error").text()).contains("before the beginning");
        assertThat(wrong.page().select(".field__says").eachText())
                .first()
                .isEqualTo("Stands on the home page from Monday 25 Nov 2024 at 09:00 (Asia/Shanghai, UTC+08:00) on,"
                        + " in 2 days 21 hours.");
        Answer done = publisher.submit(wrong, "main form", "endsAt", "2024-11-26T09:00");
        assertThat(publisher.follow(done).text())
                .contains("from Mon 25 Nov 2024, 09:00", "until Tue 26 Nov 2024, 09:00");
        assertThat(colleague
                        .submit(old, "main form", "endsAt", "2024-11-30T09:00")
                        .status())
                .isEqualTo(409);
        assertThat(publisher.get(path).page().select("#endsAt").val()).startsWith("2024-11-26T09:00");
        assertThat(publisher.get(LIST + "/999999").status()).isEqualTo(404);
    }

    private List<String> order() {
        return publisher.get(LIST).page().select(".slot .data-table__title").eachText();
    }
}
