package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.directory.LinkKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was signed stands in a register that readers can ask. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class AgreementsIT {

    private static final String FORM = "main form[method=post]";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Writing writing;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void anEditorIsLoggedIn() {
        accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void anAgreementIsKnownOnceAnArticleThatNamesItIsPublic() {
        long agreement = agreement("Alpha Institute\nBeta Institute", "1998-04-01", "", "false");
        long article = writing.draft(writing.content("Agreement signed", "agreements")
                .withLinks(List.of(new ArticleLink(LinkKind.AGREEMENT, agreement, "signed", "", ""))));
        writing.schedule(article, 1, clock.instant().plus(Duration.ofHours(1)));
        assertThat(reader.get("/agreements").text()).doesNotContain("Alpha Institute");
        assertThat(reader.get("/agreements.csv").text()).doesNotContain("Alpha Institute");
        assertThat(reader.get("/agreements/" + agreement).status()).isEqualTo(404);
        clock.advance(Duration.ofHours(1));
        assertThat(reader.get("/agreements/" + agreement).text())
                .contains("Alpha Institute – Beta Institute", "Zhou Signing", "Agreement signed");
        assertThat(rows("/agreements?year=1998"))
                .containsExactly("Cooperation agreement: Alpha Institute – Beta Institute");
        assertThat(reader.get("/agreements?year=1998")
                        .page()
                        .select(".register tbody tr")
                        .text())
                .as("each value says what it is where the table has no columns")
                .startsWith("Signed 1 April 1998 Cooperation agreement: Alpha Institute – Beta Institute Signatories ")
                .doesNotContain("Last day");
        assertThat(reader.get("/zh/agreements")
                        .page()
                        .select(".register thead th")
                        .eachText())
                .containsExactly("签署日期", "协议", "签署人", "到期日");
        assertThat(rows("/agreements?year=1998&kind=research")).isEmpty();
        assertThat(reader.get("/agreements?year=1998&kind=research").text()).contains("No agreement is like that");
        assertThat(rows("/zh/agreements?year=1998")).containsExactly("合作协议：Alpha Institute – Beta Institute");
        assertThat(rows("/agreements?year=rubbish&state=x&institution=%27")).isNotEmpty();
        assertThat(reader.get("/agreements.csv?year=1998").text())
                .contains("\"1998-04-01\",\"Cooperation agreement\",\"Alpha Institute – Beta Institute\"");
    }

    @Test
    void itsOwnerIsRemindedBeforeItEndsAndReadersSeeThatItHas() {
        String today = clock.instant().atZone(ZONE).toLocalDate().toString();
        agreement("Gamma Institute\nDelta Institute", "1997-01-01", today, "true");
        assertThat(editor.get("/admin").text()).contains("Your agreements that end soon", "Gamma Institute");
        assertThat(rows("/agreements?year=1997&state=valid")).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(rows("/agreements?year=1997&state=valid")).isEmpty();
        assertThat(rows("/agreements?year=1997&state=ended")).hasSize(1);
        assertThat(editor.get("/admin").text()).doesNotContain("Gamma Institute");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        assertRefused("endsOn", "cannot end before it was signed", "A\nB", "1990-01-01", "1989-12-31");
        assertRefused("parties", "at least two parties", "Lonely Institute", "1990-01-01", "");
        assertRefused("parties", "stands there twice", "Double Institute\ndouble institute", "1990-01-01", "");
        assertRefused("signedOn", "the day on which it was signed", "A\nB", "", "");
        assertRefused("parties", "is not in the directory", "999999\nB", "1990-01-01", "");
    }

    private void assertRefused(String field, String reason, String parties, String signed, String ends) {
        Answer answer = submitted(parties, signed, ends, "false");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()
                        .expectFirst("#" + field)
                        .parents()
                        .select(".field__error")
                        .text())
                .contains(reason);
    }

    private List<String> rows(String path) {
        return reader.get(path).page().select(".register tbody th").eachText();
    }

    private long agreement(String parties, String signed, String ends, String listed) {
        Answer answer = submitted(parties, signed, ends, listed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return Long.parseLong(answer.location().replaceFirst(".*/", ""));
    }

    private Answer submitted(String parties, String signed, String ends, String listed) {
        return editor.submit(
                editor.get("/admin/agreements/new"),
                FORM,
                "parties",
                parties,
                "signatories",
                "Zhou Signing",
                "signedOn",
                signed,
                "endsOn",
                ends,
                "listed",
                listed);
    }
}
