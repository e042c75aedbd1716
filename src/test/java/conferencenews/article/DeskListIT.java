package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An editor finds articles, opens one and comes back to where the list was. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class DeskListIT {

    private static final Instant LATER = Instant.parse("2061-03-04T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor publisher;

    @Autowired
    Visitor contributor;

    private Actor actor;

    @BeforeEach
    void logIn() {
        clock.set(LATER);
        actor = accounts.logIn(publisher, Role.PUBLISHER);
    }

    @Test
    void eachStateIsAFilterAndFollowsTheClock() {
        long draft = writing.draft("Statewise draft");
        long live = writing.published("Statewise public");
        long changed = writing.published("Statewise changed");
        writing.revise(changed, 1, "Statewise changed again");
        long withdrawn = writing.published("Statewise withdrawn");
        long planned = writing.draft("Statewise planned");
        writing.schedule(planned, 1, LATER.plus(HOUR));
        clock.advance(Duration.ofSeconds(1));
        writing.withdraw(withdrawn, "Wrong");
        assertThat(found("q=statewise&state=DRAFT")).containsExactly(draft);
        assertThat(found("q=statewise&state=PUBLIC")).containsExactly(live);
        assertThat(found("q=statewise&state=CHANGED")).containsExactly(changed);
        assertThat(found("q=statewise&state=WITHDRAWN")).containsExactly(withdrawn);
        assertThat(found("q=statewise&state=SCHEDULED")).containsExactly(planned);
        clock.set(LATER.plus(HOUR));
        assertThat(found("q=statewise&state=SCHEDULED")).isEmpty();
        assertThat(found("q=statewise&state=PUBLIC")).containsExactlyInAnyOrder(live, planned);
        assertThat(found("q=statewise")).hasSize(5);
    }

    @Test
    void whatTheFilterSaysIsWhatEachRowSays() {
        long id = writing.published("Rowwise");
        writing.revise(id, 1, "Rowwise, second");
        writing.revise(id, 2, "Rowwise, third");
        writing.schedule(id, 2, LATER.plus(HOUR));
        writing.schedule(id, 3, LATER.plus(HOUR.multipliedBy(2)));
        for (String state : List.of("CHANGED", "CHANGED", "PUBLIC")) {
            assertThat(found("q=rowwise&state=" + state)).containsExactly(id);
            assertThat(list("q=rowwise").page().select("td > .state").eachText())
                    .containsExactly(state.equals("PUBLIC") ? "Public" : "Public, with unpublished changes");
            clock.advance(HOUR);
        }
    }

    @Test
    void sectionsIncludeTheirChildrenAndPeopleWhatTheyLastSaved() {
        long parent = writing.section("listwise-parent");
        writing.section("listwise-child", parent);
        long inside = writing.draft("Listwise inside", "listwise-child");
        long outside = writing.draft(actor, "zh", "Listwise outside", "focus");
        assertThat(found("q=listwise&section=" + parent)).containsExactly(inside);
        assertThat(found("q=listwise&author=" + actor.id())).containsExactly(outside);
        assertThat(found("q=listwise&language=zh")).containsExactly(outside);
        assertThat(found("q=LISTWISE")).hasSize(2);
        assertThat(found("q=%25listwise")).as("no word is a pattern").isEmpty();
        assertThat(found("q=listwise&missing=standfirst")).isEmpty();
        ArticleContent bare = writing.content("Listwise without a standfirst", "focus");
        long bareOne = writing.draft(new ArticleContent(
                bare.kind(),
                bare.section(),
                bare.headline(),
                "",
                "",
                bare.body(),
                List.of(),
                "",
                "",
                null,
                List.of(),
                "",
                ""));
        assertThat(found("q=listwise&missing=standfirst")).containsExactly(bareOne);
        assertThat(found("q=listwise&missing=alt")).isEmpty();
    }

    @Test
    void daysAreThoseOfEditingOrOfPublicationOnTheSitesClock() {
        clock.set(Instant.parse("2061-01-01T15:59:59Z"));
        long before = writing.published("Daywise, before midnight in Shanghai");
        clock.advance(Duration.ofSeconds(1));
        long after = writing.published("Daywise, after midnight in Shanghai");
        clock.set(LATER);
        writing.revise(before, 1, "Daywise, edited later");
        assertThat(found("q=daywise&date=published&from=2061-01-01&to=2061-01-01"))
                .containsExactly(before);
        assertThat(found("q=daywise&date=published&from=2061-01-02")).containsExactly(after);
        assertThat(found("q=daywise&from=2061-03-01")).containsExactly(before);
        assertThat(found("q=daywise&date=published&to=2061-01-02&sort=published-first"))
                .containsExactly(before, after);
    }

    @Test
    void columnsSortBothWays() {
        long b = writing.published("Sortwise b");
        clock.advance(HOUR);
        long a = writing.published("sortwise A");
        clock.advance(HOUR);
        writing.revise(b, 1, "Sortwise B");
        assertThat(found("q=sortwise")).containsExactly(b, a);
        assertThat(found("q=sortwise&sort=edited-first")).containsExactly(a, b);
        assertThat(found("q=sortwise&sort=headline")).containsExactly(a, b);
        assertThat(found("q=sortwise&sort=headline-last")).containsExactly(b, a);
        assertThat(found("q=sortwise&sort=published")).containsExactly(a, b);
        Answer sorted = list("q=sortwise&sort=headline");
        assertThat(sorted.page().select("th[aria-sort=ascending]").text()).contains("Headline");
    }

    @Test
    void pagesAreBoundedAndNonsenseIsNoFault() {
        assertThat(list("page=0").status()).isEqualTo(404);
        assertThat(list("page=301").status()).isEqualTo(404);
        assertThat(list("page=300").status()).isEqualTo(200);
        assertThat(list("state=NONE&section=x&author=-&missing=all&from=yesterday&to=9999-99-99&sort=size")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theWayBackFromAnArticleLeadsToItsRowInTheSameList() {
        long id = writing.draft("Backwise & more");
        Answer list = list("q=Backwise+%26+more&sort=headline");
        Answer editor = publisher.get(list.page().selectFirst("#article-" + id).attr("href"));
        String back = editor.page().selectFirst(".up a").attr("href");
        assertThat(back).startsWith("/admin/articles?q=Backwise%20%26%20more").endsWith("&sort=headline#article-" + id);
        assertThat(found(back.replaceAll(".*\\?|#.*", ""))).containsExactly(id);
        Answer saved =
                publisher.follow(publisher.submit(editor, "form[action$=/revisions]", "headline", "Backwise II"));
        assertThat(saved.page().selectFirst(".up a").attr("href")).isEqualTo(back);
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        long id = writing.draft("Elsewhere");
        for (String elsewhere : List.of(
                "https://example.org/",
                "//example.org",
                "/%5Cexample.org",
                "/admin/../articles",
                "javascript:alert(1)",
                "/admin/articles%0d%0aX:y",
                "/admin/backup")) {
            Answer editor = publisher.get("/admin/articles/" + id + "?back=" + elsewhere);
            assertThat(editor.page().selectFirst(".up a").attr("href"))
                    .as(elsewhere)
                    .isEqualTo("/admin/articles");
        }
    }

    @Test
    void contributorsFindTheirOwnOnly() {
        Actor writer = accounts.logIn(contributor, Role.CONTRIBUTOR);
        long own = writing.draft(writer, "en", "Ownwise", "focus");
        writing.draft("Ownwise of somebody else");
        Answer list = contributor.get("/admin/articles?q=ownwise");
        assertThat(list.page().select("[id^=article-]").eachAttr("id")).containsExactly("article-" + own);
        assertThat(list.page().select("#author")).isEmpty();
        assertThat(list.page().select("#action option").eachAttr("value"))
                .containsExactly("MOVE", "TAG", "UNTAG", "TRASH");
    }

    private Answer list(String query) {
        return publisher.get("/admin/articles?" + query);
    }

    private List<Long> found(String query) {
        Answer list = list(query);
        assertThat(list.status()).isEqualTo(200);
        return list.page().select("[id^=article-]").eachAttr("id").stream()
                .map(id -> Long.valueOf(id.substring("article-".length())))
                .toList();
    }
}
