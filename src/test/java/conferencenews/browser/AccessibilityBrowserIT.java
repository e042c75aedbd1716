package conferencenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import conferencenews.MutableClock;
import conferencenews.SampleSiteTest;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.media.Corpus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No page puts an obstacle in anybody's way, in the light scheme or the dark one. */
@SampleSiteTest
@BrowserTest
class AccessibilityBrowserIT {

    /** What can have the focus and would not show it. */
    private static final String WALK = """
            [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
              .filter(each => each.checkVisibility() && !each.disabled && !each.closest(".tox"))
              .filter(each => {
                each.focus({ focusVisible: true })
                const style = getComputedStyle(each)
                const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                return document.activeElement !== each || each.tabIndex < 0 || !seen
              })
              .map(each => each.outerHTML.slice(0, 120))""";

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private final Axe axe = new Axe();

    @Test
    void anObstacleIsSeen(Windows windows) {
        Page page = windows.open();
        page.setContent("<main><h1>Picture</h1><img src='data:,'></main>");
        assertThat(axe.look(page).violations()).anyMatch(violation -> violation.contains("alternative text"));
    }

    @Test
    void readersMeetNoObstacle(Windows windows) {
        long withdrawn = writing.published("Withdrawn for a test");
        clock.advance(Duration.ofMinutes(1));
        writing.withdraw(withdrawn, "It was a test.");
        Page page = windows.open();
        SamplePages.PUBLIC.forEach(path -> axe.look(page, path));
        axe.look(page, "/articles/" + withdrawn);
        axe.look(page, SamplePages.MISSING);
        page.navigate("/zh/");
        page.locator("main article a").first().click();
        axe.look(page);
        page.navigate("/login");
        page.fill("#username", "nobody");
        page.fill("#password", "nothing");
        page.locator("form[action$='/login'] button").click();
        assertThat(axe.look(page).violations()).isEmpty();
    }

    @Test
    void editorsMeetNoObstacleOnTheWayToAnArticle(Windows windows) {
        long id = writing.published("Public and scheduled");
        writing.revise(id, 1, "Public and scheduled, revised");
        writing.schedule(id, 2, clock.instant().plus(Duration.ofHours(1)));
        String article = "/admin/articles/" + id;
        Page page = windows.signIn(windows.open(), "admin");
        axe.look(page, "/admin");
        axe.look(page, "/zh/admin/calendar");
        axe.look(page, "/admin/articles?select=all");
        page.selectOption("#action", "TRASH");
        axe.look(submit(page, "form[action$='/selection']"));
        axe.look(page, "/zh/admin/articles?q=no-such-word");
        for (String part : List.of(
                "", "/publication", "/plan", "/reading-on", "/withdrawal", "/revisions", "/preview", "/statistics")) {
            axe.look(page, article + part);
        }
        axe.look(page, "/zh" + article);
        axe.look(page, "/articles/" + id);
        page.navigate(article);
        page.locator(".versions form button").first().click();
        axe.look(page);
        axe.look(page, "/admin/articles/1");
        axe.look(page, "/admin/articles/new");
        page.fill("#headline", "h".repeat(301));
        axe.look(submit(page, "form.piece__form"));
        page.navigate(article + "/withdrawal");
        axe.look(submit(page, "main form"));
        page.navigate(article + "/publication");
        page.fill("#at", "2020-01-01T00:00");
        axe.look(submit(page, "main form"));
        page.navigate(article);
        writing.revise(id, 2, "Somebody was faster");
        assertThat(axe.look(submit(page, "form.piece__form")).violations()).isEmpty();
    }

    @Test
    void administratorsMeetNoObstacle(Windows windows) {
        long account = accounts.create(Role.EDITOR).id();
        Page page = windows.signIn(windows.open(), "admin");
        for (String path : List.of(
                "/admin/statistics",
                "/zh/admin/articles/1/statistics?period=all",
                "/admin/sections",
                "/admin/sections/new",
                "/admin/sections/" + writing.section("focus"),
                "/admin/tags",
                "/admin/tags/" + any("tag"),
                "/admin/highlights",
                "/admin/accounts",
                "/admin/accounts/new",
                "/admin/accounts/" + account,
                "/admin/account",
                "/admin/audit",
                "/zh/admin/audit?actor=system&subject=article",
                "/admin/backup",
                "/admin/sample-content")) {
            axe.look(page, path);
        }
        page.navigate("/admin/tags/new");
        axe.look(submit(page, "main form"));
        page.navigate("/admin/accounts/new");
        axe.look(submit(page, "main form"));
        page.navigate("/admin/highlights");
        assertThat(axe.look(submit(page, "form.apart")).violations()).isEmpty();
    }

    @Test
    void editorsMeetNoObstacleOnTheWayToAPicture(Windows windows) {
        Page page = windows.signIn(windows.open(), "admin");
        axe.look(page, "/admin/media");
        axe.look(page, "/zh/admin/attachments");
        page.setInputFiles("#files", new FilePayload("quay.jpg", "image/jpeg", Corpus.jpeg(700, 500, 4711)));
        page.waitForURL("**/descriptions?image=*");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("images[0].alt");
        axe.look(page);
        page.fill("[name='images[0].alt']", "a".repeat(501));
        axe.look(submit(page, "main form"));
        page.navigate("/admin/media");
        page.setInputFiles("#files", new FilePayload("quay.svg", "image/svg+xml", "<svg/>".getBytes()));
        page.waitForSelector(".upload__file--refused");
        axe.look(page, "/admin/media/" + any("image") + "/file");
        axe.look(page, "/admin/media/" + any("image"));
        page.focus(".focus__point");
        page.keyboard().press("ArrowLeft");
        assertThat(page.inputValue("#x")).isEqualTo("49");
        assertThat(axe.look(page).violations()).isEmpty();
    }

    @Test
    void aRefusalIsNoObstacleEither(Windows windows) {
        Page page =
                windows.signIn(windows.open(), accounts.create(Role.CONTRIBUTOR).name());
        assertThat(axe.look(page, "/admin/accounts").violations()).isEmpty();
    }

    /** Tab reaches everything, shows where it is, and leaves every part again; the first stop leads past the navigation. */
    @Test
    void theDeskIsWalkedThroughByKeyboard(Windows windows) {
        Page page = windows.signIn(windows.open(), "admin");
        for (String path : List.of(
                "/admin/articles", "/admin/articles/1", "/admin/audit", "/admin/accounts/1", "/admin/highlights")) {
            page.navigate(path);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .as(path)
                    .isEqualTo("#main");
            assertThat(page.evaluate(WALK)).as(path).isEqualTo(List.of());
        }
    }

    private long any(String table) {
        return database.sql("select min(id) from " + table).query(Long.class).single();
    }

    private static Page submit(Page page, String form) {
        page.locator(form + " button:not(.button--plain, .tox *)").first().click();
        return page;
    }
}
