package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editors see pages as readers would: with what they have just typed, at both widths, at another time. */
@FullStackTest
@Import(Writing.class)
class PreviewIT {

    private static final String FORM = ".piece__form";

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor reader;

    @BeforeEach
    void atTheDesk() {
        accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void whatIsTypedIsShownByThePublicTemplateAndStoredNowhere() {
        long id = writing.published("As saved");
        Answer form = editor.get("/admin/articles/" + id);
        String there = form.page()
                .selectFirst(FORM + " [formaction][formtarget=_blank]")
                .attr("formaction");
        int revisions = revisions();
        Answer preview =
                editor.submit(at(form, there), FORM, "headline", "As typed", "body", "<p>Typed <em>text</em>.</p>");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().selectFirst("h1").text()).isEqualTo("As typed");
        assertThat(preview.page().select(".prose em").text()).isEqualTo("text");
        assertThat(preview.page().selectFirst(".notice").text()).contains("Preview");
        assertThat(preview.page().selectFirst("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(preview.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(preview.headers().firstValue("View-Counted")).isEmpty();
        assertThat(revisions()).isEqualTo(revisions);
        assertThat(reader.get("/articles/" + id + "/as-saved").body()).doesNotContain("As typed");
    }

    @Test
    void anArticleThatWasNeverSavedIsShownToo() {
        Answer form = editor.get("/admin/articles/new");
        long section = writing.section("focus");
        Answer preview = editor.submit(
                at(form, "/admin/articles/new/preview"),
                FORM,
                "headline",
                "Never saved",
                "body",
                "Some words.",
                "section",
                String.valueOf(section));
        assertThat(preview.page().selectFirst("h1").text()).isEqualTo("Never saved");
        assertThat(preview.page().text()).contains("Some words.");
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        long id = writing.draft("Wrong credits");
        Answer form = editor.get("/admin/articles/" + id);
        String there = "/admin/articles/" + id + "/preview";
        Answer refused = editor.submit(at(form, there), FORM, "credits", "no colon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("has no colon between role and name", "still in the form");
        assertThat(editor.submit(at(form, there), FORM, "datelineOn", "yesterday")
                        .status())
                .isEqualTo(422);
        assertThat(editor.submit(at(form, there), FORM, "lead.image", "987654").status())
                .isEqualTo(422);
    }

    @Test
    void bothWidthsAreShownInFramesThatNoOtherSiteMayUse() {
        long id = writing.draft("Two widths");
        Answer widths = editor.get("/admin/articles/" + id + "/preview/widths");
        assertThat(widths.page().select("iframe").eachAttr("width")).containsExactly("390", "1280");
        assertThat(policy(widths)).contains("frame-src 'self'").contains("frame-ancestors 'none'");
        Answer framed = editor.get(widths.page().selectFirst("iframe").attr("src"));
        assertThat(framed.page().selectFirst("h1").text()).isEqualTo("Two widths");
        assertThat(policy(framed)).contains("frame-ancestors 'self'").doesNotContain("frame-src");
        assertThat(framed.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(policy(editor.get("/admin/articles/" + id)))
                .contains("frame-ancestors 'none'")
                .doesNotContain("frame-src");
    }

    @Test
    void homeSectionAndArticleAreSeenAsTheyWillBe() {
        writing.section("as-at");
        long id = writing.draft("Out tomorrow", "as-at");
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        writing.schedule(id, 1, tomorrow);
        String later = "?at=" + local(tomorrow);
        String before = "?at=" + local(tomorrow.minusSeconds(1));
        for (String place : new String[] {"home", "sections/as-at", "articles/" + id}) {
            Answer then = editor.get("/admin/preview/" + place + later);
            assertThat(then.status()).as(place).isEqualTo(200);
            assertThat(then.page().text()).as(place).contains("Out tomorrow", "if nothing is changed until then");
            assertThat(then.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        }
        for (String place : new String[] {"home", "sections/as-at"}) {
            assertThat(editor.get("/admin/preview/" + place + before).body())
                    .as(place)
                    .doesNotContain("Out tomorrow");
        }
        assertThat(editor.get("/admin/preview/articles/" + id + before).page().text())
                .contains("Not public at that time");
        assertThat(reader.get("/").body()).doesNotContain("Out tomorrow");
        assertThat(editor.get("/zh/admin/preview/articles/" + id + later).page().text())
                .contains("假定在此之前没有改动");
    }

    @Test
    void theTimeAndThePageAreChosenInOneForm() {
        Answer form = editor.get("/admin/preview");
        Answer home = editor.follow(editor.submit(form, "main form", "at", "2031-05-01T09:00:00", "place", "home"));
        assertThat(home.page().selectFirst("[role=note]").text()).contains("1 May 2031, 09:00");
        assertThat(editor.get("/admin/preview?place=home&at=0001-01-01T00:00").status())
                .isEqualTo(200);
        assertThat(editor.get("/admin/preview/home?at=0001-01-01T00:00").status())
                .isEqualTo(404);
        assertThat(editor.get("/admin/preview/home?at=tomorrow").status()).isEqualTo(400);
        assertThat(editor.get("/admin/preview/sections/none?at=2031-05-01T09:00")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoMayKnowOfItSeesIt() {
        long id = writing.draft("Nobody's business");
        accounts.logIn(reader, Role.CONTRIBUTOR);
        assertThat(reader.get("/admin/articles/" + id + "/preview/widths").status())
                .isEqualTo(404);
        assertThat(reader.get("/admin/preview/articles/" + id + "?at=2031-05-01T09:00")
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/admin/preview/home?at=2031-05-01T09:00").status())
                .isEqualTo(403);
        assertThat(reader.get("/admin/preview/sections/focus?at=2031-05-01T09:00")
                        .status())
                .isEqualTo(403);
        assertThat(reader.get("/admin/preview").status()).isEqualTo(403);
        Answer form = reader.get("/admin/articles/new");
        assertThat(reader.submit(at(form, "/admin/articles/" + id + "/preview"), FORM)
                        .status())
                .isEqualTo(404);
    }

    /** The form as a button with that address submits it. */
    private static Answer at(Answer page, String address) {
        Document changed = page.page();
        changed.selectFirst(FORM).attr("action", address);
        byte[] bytes = changed.outerHtml().getBytes(StandardCharsets.UTF_8);
        return new Answer(page.address(), page.status(), page.headers(), bytes);
    }

    private int revisions() {
        return database.sql("select count(*) from revision")
                .query(Integer.class)
                .single();
    }

    private static String policy(Answer answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private String local(Instant instant) {
        return instant.atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString();
    }
}
