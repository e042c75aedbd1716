package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.MutableClock;
import conferencenews.SampleSiteTest;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An editor's work, done by hand and without scripts, and what readers see of it. */
@SampleSiteTest
@BrowserTest
class EditorBrowserIT {

    private static final Path SEED =
            Path.of("src", "main", "resources", "sample", "articles", "00-biomedical-sciences-session.html");

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Test
    void sixPastedParagraphsAreWrittenPreviewedPublishedReadAndUpdated(Windows windows) throws IOException {
        List<String> paragraphs = Jsoup.parse(Files.readString(SEED)).select("p").stream()
                .map(Element::text)
                .toList();
        Page desk = windows.openDesk("admin");
        link(desk, "New article").click();
        desk.fill("#headline", "Six paragraphs from the clipboard");
        desk.fill("#standfirst", "Pasted, and published.");
        desk.getByLabel("Plain text").check();
        desk.fill("#body", String.join("\n\n", paragraphs));
        desk.selectOption("#section", String.valueOf(writing.section("focus")));
        desk.fill("#source", "The clipboard");
        button(desk, "Save draft").click();
        assertThat(status(desk)).containsText("The draft is saved.");
        String editor = desk.url();

        link(desk, "Preview version 1").click();
        assertThat(desk.locator(".prose p")).hasText(paragraphs.toArray(String[]::new));
        desk.navigate(editor);
        button(desk, "Publish now").click();
        assertThat(status(desk)).containsText("It is public.");
        status(desk).getByRole(AriaRole.LINK).click();
        assertThat(heading(desk)).hasText("Six paragraphs from the clipboard");
        assertThat(desk.locator(".staff-bar")).containsText("Your visits are not counted.");

        Page reader = windows.openWithoutScripts();
        reader.navigate(desk.url());
        assertThat(reader.locator(".prose p")).hasText(paragraphs.toArray(String[]::new));
        assertThat(reader.locator("data.view-count")).hasAttribute("value", "1");
        assertThat(reader.locator(".staff-bar")).hasCount(0);

        desk.locator(".staff-bar").getByRole(AriaRole.LINK, name("Edit")).click();
        desk.fill("#headline", "Six paragraphs, corrected");
        button(desk, "Save a new version").click();
        assertThat(status(desk)).containsText("Version 2 is saved.");
        reader.reload();
        assertThat(heading(reader)).hasText("Six paragraphs from the clipboard");
        button(desk, "Update live article").click();
        assertThat(status(desk)).containsText("The update is public.");
        reader.reload();
        assertThat(heading(reader)).hasText("Six paragraphs, corrected");
    }

    @Test
    void aScheduledArticleGoesPublicAtItsSecond(Windows windows) {
        long id = writing.draft("Scheduled by hand");
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/articles/" + id);
        link(desk, "Schedule …").click();
        assertThat(desk.locator("#at-now")).containsText("UTC+08:00");
        desk.fill("#at", "2024-11-22T11:59");
        button(desk, "Schedule").click();
        assertThat(desk.locator("#form-errors")).isFocused();
        assertThat(desk.locator("#at")).hasValue("2024-11-22T11:59");
        assertThat(desk.locator("#at-error")).containsText("This time is past.");
        desk.fill("#at", "2024-11-22T13:30");
        button(desk, "Go on").click();
        assertThat(status(desk)).containsText("Version 1 goes public");

        Page reader = windows.openWithoutScripts();
        clock.set(MutableClock.START.plus(Duration.ofMinutes(90)).minusMillis(1));
        assertThat(reader.navigate("/articles/" + id).status()).isEqualTo(404);
        clock.set(MutableClock.START.plus(Duration.ofMinutes(90)));
        assertThat(reader.navigate("/articles/" + id).status()).isEqualTo(200);
        assertThat(heading(reader)).hasText("Scheduled by hand");
    }

    @Test
    void aWithdrawnArticleTellsReadersWhy(Windows windows) {
        long id = writing.published("Withdrawn by hand");
        clock.advance(Duration.ofMinutes(1));
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/articles/" + id);
        link(desk, "Withdraw …").click();
        desk.fill("#note", "Talk to the rapporteur");
        button(desk, "Withdraw from the site").click();
        assertThat(desk.locator("#form-errors")).isFocused();
        assertThat(desk.locator("#reason-error")).containsText("Say why");
        assertThat(desk.locator("#note")).hasValue("Talk to the rapporteur");
        desk.fill("#reason", "The date was wrong.");
        button(desk, "Withdraw from the site").click();
        assertThat(status(desk)).containsText("The article is off the site.");

        Page reader = windows.openWithoutScripts();
        assertThat(reader.navigate("/articles/" + id).status()).isEqualTo(410);
        assertThat(reader.locator("main")).containsText("The date was wrong.");
        assertThat(reader.locator("main")).not().containsText("rapporteur");
    }

    @Test
    void anOldVersionComesBackAsANewOne(Windows windows) {
        long id = writing.draft("The first wording");
        writing.revise(id, 1, "The second wording");
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/articles/" + id);
        link(desk, "History of versions").click();
        link(desk, "Restore Version 1").click();
        button(desk, "Restore version 1").click();
        assertThat(status(desk)).containsText("Version 1 is restored as version 3.");
        assertThat(desk.locator("#headline")).hasValue("The first wording");
    }

    @Test
    void twoWhoWriteTheSameTextLoseNothing(Windows windows) {
        String path = "/admin/articles/" + writing.draft("Written by two");
        Page first = windows.openDesk("admin");
        Page second = windows.openDesk("admin");
        first.navigate(path);
        second.navigate(path);
        first.fill("#headline", "Written by the first");
        second.fill("#headline", "Written by the second");
        second.fill("#standfirst", "With a standfirst");
        button(first, "Save a new version").click();
        assertThat(status(first)).containsText("Version 2 is saved.");
        button(second, "Save a new version").click();
        assertThat(heading(second)).hasText("Somebody saved before you");
        assertThat(second.locator("main")).containsText("Written by the first");
        assertThat(second.locator("main")).containsText("Written by the second");
        button(second, "Save this as a new version").click();
        assertThat(status(second)).containsText("Version 3 is saved.");
        assertThat(second.locator("#headline")).hasValue("Written by the second");
        assertThat(second.locator("#standfirst")).hasValue("With a standfirst");
    }

    @Test
    void badInputComesBackWithTheReasonBesideTheField(Windows windows) {
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/articles/new");
        desk.fill("#headline", "h".repeat(301));
        desk.fill("#standfirst", "This is kept");
        desk.fill("#credits", "writer Li Na");
        desk.selectOption("#section", "");
        button(desk, "Save draft").click();
        assertThat(desk.locator("#form-errors")).isFocused();
        assertThat(desk.locator("#headline")).hasValue("h".repeat(301));
        assertThat(desk.locator("#headline")).hasAttribute("aria-invalid", "true");
        assertThat(desk.locator("#headline")).hasAccessibleDescription(Pattern.compile("At most 300 characters"));
        assertThat(desk.locator("#section-error")).containsText("Choose the section");
        assertThat(desk.locator("#standfirst")).hasValue("This is kept");
        desk.locator("#form-errors a[href='#section']").click();
        assertThat(desk.locator("#section")).isInViewport();
        desk.fill("#headline", "Short enough");
        desk.selectOption("#section", String.valueOf(writing.section("focus")));
        button(desk, "Save draft").click();
        assertThat(desk.locator("#credits-error")).containsText("“writer Li Na” has no colon");
        desk.fill("#credits", "writer: Li Na");
        button(desk, "Save draft").click();
        assertThat(status(desk)).containsText("The draft is saved.");
    }

    @Test
    void sectionsTagsAndHighlightsAreKept(Windows windows) {
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/sections");
        link(desk, "New section").click();
        desk.fill("#names-en", "Obituaries");
        desk.fill("#names-zh", "讣告");
        button(desk, "Add section").click();
        assertThat(status(desk)).containsText("The section is saved.");
        button(desk, "Move up Obituaries").click();
        link(desk, "Edit Obituaries").click();
        button(desk, "Delete this section").click();
        assertThat(status(desk)).containsText("The section is deleted.");

        link(desk, "Tags").first().click();
        link(desk, "New tag").click();
        button(desk, "Add tag").click();
        assertThat(desk.locator("#form-errors")).isFocused();
        desk.fill("#names-en", "Telemedicine");
        button(desk, "Add tag").click();
        assertThat(status(desk)).containsText("The tag is saved.");

        long id = writing.published("Chosen for the top");
        link(desk, "Highlights").first().click();
        desk.fill("#article", String.valueOf(id));
        button(desk, "Add to the home page").click();
        assertThat(status(desk)).containsText("It is on the list of highlights.");
        button(desk, "Move up Chosen for the top").click();
        Page reader = windows.openWithoutScripts();
        reader.navigate("/");
        assertThat(reader.locator(".highlights")).containsText("Chosen for the top");
        button(desk, "Remove Chosen for the top").click();
        assertThat(status(desk)).containsText("It is off the list of highlights.");
    }

    @Test
    void aNewContributorLogsInWritesAndLogsOut(Windows windows) {
        Page desk = windows.openDesk("admin");
        desk.navigate("/admin/accounts");
        link(desk, "New account").click();
        desk.fill("#displayName", "Chen Yu");
        desk.fill("#username", "chen-browser");
        desk.getByLabel("Contributor").check();
        desk.fill("#password", TestAccounts.PASSWORD);
        desk.fill("#repeated", TestAccounts.PASSWORD);
        button(desk, "Create account").click();
        assertThat(status(desk)).containsText("The account is created.");

        Page own = windows.openDesk("chen-browser");
        link(own, "New article").click();
        own.fill("#headline", "By a contributor");
        own.selectOption("#section", String.valueOf(writing.section("focus")));
        button(own, "Save draft").click();
        assertThat(status(own)).containsText("The draft is saved.");
        assertThat(button(own, "Publish now")).hasCount(0);
        button(own, "Log out").click();
        assertThat(own).hasURL(Pattern.compile("/login\\?ended$"));
        own.navigate("/admin/articles");
        assertThat(own).hasURL(Pattern.compile("/login$"));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator status(Page page) {
        return page.locator(".notice[role=status]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions name(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
