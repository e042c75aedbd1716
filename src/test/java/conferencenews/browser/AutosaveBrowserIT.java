package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.MutableClock;
import conferencenews.SampleSiteTest;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is kept by itself, whatever happens to the connection, the session, the browser or the lock. */
@SampleSiteTest
@BrowserTest
class AutosaveBrowserIT {

    private static final String KEPT = "**/working-copy";

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Test
    void whatIsTypedIsKeptWithinFiveSecondsAndSaysSo(Windows windows) {
        String path = "/admin/articles/" + writing.draft("Typed into");
        Page desk = windows.signIn(windows.open(), "admin");
        desk.navigate(path);
        assertThat(status(desk)).isHidden();
        desk.fill("#headline", "Typed by hand");
        assertThat(status(desk)).hasText("Saved 12:00:00");
        desk.navigate(path);
        assertThat(desk.locator("#headline")).hasValue("Typed by hand");
        button(desk, "Discard my changes").click();
        assertThat(desk.locator("#headline")).hasValue("Typed into");

        desk.navigate("/admin/articles/new");
        desk.fill("#standfirst", "Begun without a headline");
        assertThat(status(desk)).containsText("Saved");
        assertThat(desk).hasURL(Pattern.compile("/new\\?draft="));
        desk.reload();
        assertThat(desk.locator("#standfirst")).hasValue("Begun without a headline");
        desk.fill("#headline", "Saved before it is kept");
        button(desk, "Save draft").click();
        assertThat(desk.locator(".notice--success")).containsText("The draft is saved.");
        assertThat(offer(desk)).isHidden();
        assertThat(desk.locator("#headline")).hasValue("Saved before it is kept");
    }

    @Test
    void aLostConnectionAFailingSiteAndALostSessionLoseNothing(Windows windows) {
        String path = "/admin/articles/" + writing.draft("Through everything");
        Page desk = windows.signIn(windows.open(), "admin");
        BrowserContext browser = desk.context();
        desk.navigate(path);
        browser.route(KEPT, Route::abort);
        desk.fill("#headline", "Typed without a connection");
        assertThat(status(desk)).containsText("Not saved: the site does not answer");
        assertThat(status(desk)).hasClass(Pattern.compile("autosave--failed"));
        browser.unroute(KEPT);
        browser.route(KEPT, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        desk.fill("#standfirst", "Typed into a failing site");
        button(desk, "Try now").click();
        assertThat(status(desk)).containsText("Not saved");
        browser.unroute(KEPT);
        assertThat(status(desk)).hasText("Saved 12:00:00");

        browser.clearCookies();
        desk.fill("#source", "Typed after the session");
        assertThat(status(desk)).containsText("your session has ended");
        Page login = desk.waitForPopup(() -> link(status(desk), "Log in").click());
        login.getByLabel("Username").fill("admin");
        login.getByLabel("Password").fill(TestAccounts.PASSWORD);
        login.locator("form[action$='/login'] button").click();
        login.waitForURL(Pattern.compile("/admin(/|$)"));
        assertThat(status(desk)).hasText("Saved 12:00:00");

        browser.clearCookies();
        desk.fill("#slug", "saved-all-the-same");
        button(desk, "Save a new version").click();
        assertThat(status(desk)).containsText("your session has ended");
        windows.signIn(login, "admin");
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
        assertThat(desk.locator("#headline")).hasValue("Typed without a connection");
        assertThat(desk.locator("#standfirst")).hasValue("Typed into a failing site");
        assertThat(desk.locator("#source")).hasValue("Typed after the session");
        assertThat(desk.locator("#slug")).hasValue("saved-all-the-same");
    }

    @Test
    void whatACrashLeftInTheBrowserIsOfferedBesideWhatTheSiteHas(Windows windows) {
        String path = "/admin/articles/" + writing.draft("On the site");
        Page desk = windows.signIn(windows.open(), "admin");
        BrowserContext browser = desk.context();
        desk.navigate(path);
        desk.route(KEPT, Route::abort);
        desk.fill("#headline", "Only in the browser");
        assertThat(status(desk)).containsText("Not saved");
        crash(desk);

        Page again = browser.newPage();
        again.navigate(path);
        assertThat(offer(again)).containsText("has not reached the site");
        assertThat(offer(again)).containsText(Pattern.compile("from \\d{1,2} \\w{3,4} \\d{4}, \\d\\d:\\d\\d:\\d\\d"));
        assertThat(offer(again)).containsText("Only in the browser");
        assertThat(again.locator("#headline")).hasValue("On the site");
        button(again, "Use mine from this browser").click();
        assertThat(again.locator("#headline")).hasValue("Only in the browser");
        assertThat(again.locator("main")).containsText("your own changes");
        assertThat(offer(again)).isHidden();
        again.reload();
        assertThat(offer(again)).isHidden();

        again.route(KEPT, Route::abort);
        again.fill("#headline", "Not wanted");
        assertThat(status(again)).containsText("Not saved");
        crash(again);
        Page last = browser.newPage();
        last.navigate(path);
        button(last, "Use what the site has").click();
        assertThat(offer(last)).isHidden();
        last.fill("#standfirst", "Going on");
        assertThat(status(last)).hasText("Saved 12:00:00");
        assertThat(last.locator("#headline")).hasValue("Only in the browser");
    }

    @Test
    void aReloadedTextIsSavedWithoutAConflictAgainstOneself(Windows windows) {
        String path = "/admin/articles/" + writing.draft("Typed and reloaded");
        Page desk = windows.signIn(windows.open(), "admin");
        desk.navigate(path);
        assertThat(text(desk)).hasText("What happened, in one paragraph.");
        text(desk).fill("Typed once.");
        text(desk).press("Control+End");
        text(desk).press("Enter"); // an empty paragraph is otherwise in the page than in the field
        assertThat(status(desk)).hasText("Saved 12:00:00");
        desk.reload();
        assertThat(text(desk)).hasText("Typed once.");
        assertThat(text(desk)).hasAttribute("contenteditable", "true");
        assertThat(Jsoup.parse(desk.request().get(windows.site() + path).text())
                        .select("[name=seen]")
                        .val())
                .as("the page that left had nothing more to say")
                .isEqualTo(desk.locator("#writing [name=seen]").inputValue());
        button(desk, "Save a new version").click();
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
        assertThat(text(desk)).hasText("Typed once.");
        assertThat(desk.locator(".unsaved")).hasCount(0);
    }

    @Test
    void whatIsRefusedComesBackWithoutAnOfferOfTheSameText(Windows windows) {
        String path = "/admin/articles/" + writing.published("Refused at once");
        Page desk = windows.signIn(windows.open(), "admin");
        desk.navigate(path);
        desk.route(KEPT, Route::abort);
        desk.fill("#standfirst", "A second standfirst");
        desk.check("#substantive");
        assertThat(status(desk)).containsText("Not saved");
        button(desk, "Save a new version").click();
        assertThat(desk.locator("#publicNote-error")).isVisible();
        assertThat(offer(desk)).isHidden();
        assertThat(desk.locator("#standfirst")).hasValue("A second standfirst");
        assertThat(desk.locator("#standfirst")).isEditable();
        desk.unroute(KEPT);
        desk.fill("#publicNote", "More is known");
        assertThat(status(desk)).hasText("Saved 12:00:00");
        button(desk, "Save a new version").click();
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
    }

    @Test
    void aPreviewInAnotherTabDoesNotKeepTheTextFromBeingKept(Windows windows) {
        Page desk = windows.signIn(windows.open(), "admin");
        desk.navigate("/admin/articles/" + writing.draft("Looked at first"));
        desk.fill("#headline", "Looked at before it is kept");
        Page preview = desk.waitForPopup(() -> button(desk, "Preview").click());
        assertThat(preview.locator("h1")).hasText("Looked at before it is kept");
        assertThat(status(desk)).hasText("Saved 12:00:00");
    }

    @Test
    void whoTakesOverClosesTheFormOfTheOtherWhoseTextStays(Windows windows) {
        String path = "/admin/articles/" + writing.draft("Two browsers at once");
        String colleague = accounts.create(Role.EDITOR).name();
        Page first = windows.signIn(windows.open(), "admin");
        Page second = windows.signIn(windows.open(), colleague);
        first.waitForResponse("**/presence", () -> first.navigate(path));
        second.navigate(path);
        assertThat(second.locator("[data-presence-closed]")).containsText("has been writing here since 12:00:00");
        assertThat(second.locator("#headline")).not().isEditable();
        first.fill("#headline", "Typed until the takeover");
        clock.advance(Duration.ofSeconds(3));
        button(second, "Take over").click();
        assertThat(second.locator("#headline")).isEditable();
        assertThat(first.locator("[data-presence-closed]"))
                .containsText(colleague + " has taken over writing, since 12:00:03");
        assertThat(first.locator("#headline")).not().isEditable();
        assertThat(first.locator("#headline")).hasValue("Typed until the takeover");
        assertThat(status(first)).containsText("Saved");
        first.reload();
        assertThat(first.locator("#headline")).hasValue("Typed until the takeover");
        assertThat(second.locator("#headline")).hasValue("Two browsers at once");
    }

    /** Without a last word. */
    private static void crash(Page page) {
        assertThatThrownBy(() -> page.navigate("chrome://crash")).hasMessageContaining("crash");
    }

    private static Locator status(Page page) {
        return page.locator("[data-autosave-status]");
    }

    private static Locator offer(Page page) {
        return page.locator("[data-local-copy]");
    }

    private static Locator text(Page page) {
        return page.frameLocator(".tox-edit-area__iframe").locator("body");
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
