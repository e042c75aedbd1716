package conferencenews.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ReducedMotion;
import conferencenews.account.TestAccounts;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The windows of one test: each is a browser of its own, with a reader's name and without cookies. */
class Windows implements AutoCloseable {

    private static final String READER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    private final Browser browser;
    private final String site;

    Windows(Browser browser, String site) {
        this.browser = browser;
        this.site = site;
    }

    Page open() {
        return open(new NewContextOptions());
    }

    Page openWithoutScripts() {
        return open(new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A window of somebody whose clock is that of another zone. */
    Page openIn(String zone) {
        return open(new NewContextOptions().setTimezoneId(zone));
    }

    /** A window without scripts, signed in. */
    Page openDesk(String username) {
        return signIn(openWithoutScripts(), username);
    }

    Page signIn(Page page, String username) {
        page.navigate("/login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(TestAccounts.PASSWORD);
        page.locator("form[action$='/login'] button").click();
        page.waitForURL(Pattern.compile("/admin(/|$)"));
        return page;
    }

    /** Opens a page with the rich-text editor, and waits until it takes what is typed. */
    static void navigateToEditor(Page page, String path) {
        page.navigate(path);
        awaitEditor(page);
    }

    /** Keys that come before the editor is ready go nowhere. */
    static void awaitEditor(Page page) {
        page.waitForFunction("() => window.hugerte?.get('body')?.initialized");
    }

    /** The address of the site, without a slash at the end. */
    String site() {
        return site;
    }

    /** Keeps a picture of each page that is open. */
    void picture(Path folder, String name) {
        List<Page> pages = browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
        for (Page page : pages) {
            String file = name.replaceAll("\\W+", "-") + pages.indexOf(page) + ".png";
            page.screenshot(
                    new ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
        }
    }

    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    private Page open(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(site)
                .setUserAgent(READER)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context.newPage();
    }
}
