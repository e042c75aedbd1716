package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.site.RichText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an article must have before readers see it, on every way there; what it had better have is only said. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ChecklistIT {

    private static final String NO_STANDFIRST = "article.publish.no-standfirst";

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PublishingDesk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void neitherPublishingNorSchedulingNorUpdatingNorSendingToReviewDoesWithoutAStandfirst() {
        long id = writing.draft(content(Kind.NEWS, "No standfirst", "", "Text", null));
        assertRefused(NO_STANDFIRST, () -> writing.publish(id, 1));
        assertRefused(
                NO_STANDFIRST, () -> writing.schedule(id, 1, clock.instant().plusSeconds(60)));
        assertRefused(NO_STANDFIRST, () -> reviews.submit(Actor.SYSTEM, id, writing.version(id), 1));
        writing.revise(id, 1, writing.content("With a standfirst", "focus"));
        writing.publish(id, 2);
        int worse = writing.revise(id, 2, content(Kind.NEWS, "Without again", "", "Text", null));
        assertRefused(NO_STANDFIRST, () -> writing.publish(id, worse));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReportNeedsTheDateOfItsDatelineAndANoticeNoStandfirst(Kind kind) {
        long undated = writing.draft(content(kind, "Undated", "In short", "Text", null));
        if (kind == Kind.REPORT) {
            assertRefused("article.publish.no-date", () -> writing.publish(undated, 1));
            writing.published(content(kind, "Dated", "In short", "Text", LocalDate.of(2024, 11, 22)));
        } else {
            writing.publish(undated, 1);
        }
        long bare = writing.draft(content(kind, "Bare", "", "Text", LocalDate.of(2024, 11, 22)));
        if (kind == Kind.NOTICE) {
            writing.publish(bare, 1);
        } else {
            assertRefused(NO_STANDFIRST, () -> writing.publish(bare, 1));
        }
    }

    @Test
    void aPublisherMayDoWithoutForAReasonThatTheAuditKeeps() {
        Actor publisher = accounts.create(Role.PUBLISHER);
        long id = writing.draft(content(Kind.REPORT, "Urgent", "", "Text", null));
        assertRefused(NO_STANDFIRST, () -> desk.publish(publisher, id, writing.version(id), 1, null, "  "));
        assertThatThrownBy(
                        () -> desk.publish(accounts.create(Role.EDITOR), id, writing.version(id), 1, null, "Because"))
                .isInstanceOf(NotAllowed.class);
        desk.publish(publisher, id, writing.version(id), 1, null, "The river rises");
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(301);
        assertThat(database.sql(
                                "select detail from audit_entry where action = 'checklist-overridden' and subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("#1 standfirst, datelineOn: The river rises");
    }

    @Test
    void noReasonHelpsAgainstABrokenPage() {
        long nameless = writing.draft(content(Kind.NEWS, "", "In short", "Text", null));
        assertRefused(
                "article.publish.no-headline",
                () -> desk.publish(Actor.SYSTEM, nameless, writing.version(nameless), 1, null, "Because"));
        long empty = writing.draft(content(Kind.NEWS, "Empty", "", "", null));
        assertRefused(
                "article.publish.no-body",
                () -> desk.publish(Actor.SYSTEM, empty, writing.version(empty), 1, null, "Because"));
    }

    @Test
    void thePanelLeadsFromEachItemToItsField() {
        long id = writing.draft(content(Kind.REPORT, "h".repeat(101), "", "Text", null));
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer page = visitor.get("/admin/articles/" + id);
        List<String> fields = page.page().select(".checklist__items a").eachAttr("href");
        assertThat(fields).containsExactly("#standfirst", "#datelineOn", "#headline", "#lead", "#tags", "#credits");
        fields.stream()
                .filter(field -> !field.equals("#tags"))
                .forEach(
                        field -> assertThat(page.page().select(field)).as(field).hasSize(1));
        assertThat(page.page().select(".act .button").hasClass("button--primary"))
                .isFalse();
        assertThat(page.page().select(".act .button").attr("aria-describedby").split(" "))
                .contains("needed")
                .allSatisfy(part -> assertThat(page.page().getElementById(part)).isNotNull());
        Answer refused = visitor.submit(page, "form.act[action$=/publication]");
        assertThat(visitor.follow(refused).page().select("[role=alert]").text()).contains("The standfirst is empty");
        Answer done = visitor.submit(page, ".checklist form", "override", "In a hurry");
        assertThat(visitor.follow(done).page().select(".checklist")).isEmpty();
        assertThat(visitor.get("/articles/" + id).status()).isEqualTo(301);
    }

    @Test
    void nothingMissingOffersPublishingFirstAndTheAnswerTellsAnUpdateFromTheFirstTime() {
        long id = writing.draft(writing.content("Complete", "focus"));
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer first = published(id);
        assertThat(first.page().select("[role=status]").text()).contains("It is public.");
        writing.revise(id, 1, writing.content("Complete again", "focus"));
        Answer second = published(id);
        assertThat(second.page().select("[role=status]").text()).contains("The update is public.");
    }

    private Answer published(long id) {
        Answer page = visitor.get("/admin/articles/" + id);
        assertThat(page.page().select(".act .button--primary")).hasSize(1);
        return visitor.follow(visitor.submit(page, "form.act[action$=/publication]"));
    }

    @Test
    void aScheduleAsksForTheReasonBesideItsTime() {
        long id = writing.draft(content(Kind.NEWS, "To be planned", "", "Text", null));
        accounts.logIn(visitor, Role.PUBLISHER);
        Answer form = visitor.get("/admin/articles/" + id + "/publication");
        Answer asked = visitor.submit(form, "form[action$=/publication]", "at", "2064-06-16T09:00:00");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("#override")).hasSize(1);
        Answer planned = visitor.submit(asked, "form[action$=/publication]", "override", "Agreed with the dean");
        assertThat(visitor.follow(planned).text()).contains("Version 1 goes public");
    }

    private ArticleContent content(
            Kind kind, String headline, String standfirst, String body, @Nullable LocalDate datelineOn) {
        return new ArticleContent(
                kind,
                writing.section("focus"),
                headline,
                "",
                standfirst,
                RichText.fromPlainText(body),
                List.of(),
                "",
                "",
                datelineOn,
                List.of(),
                "",
                "");
    }

    private static void assertRefused(String messageKey, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
