package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.SampleSiteTest;
import conferencenews.article.Writing;
import conferencenews.media.TestMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** The body is written in the rich-text editor; the field below it keeps the text. */
@SampleSiteTest
@Import(TestMedia.class)
@BrowserTest
class WritingBrowserIT {

    private static final List<String> SOURCES = List.of("libreoffice", "word", "wps", "web", "wechat");

    /** What the clipboard would give; a script may not read the real one. */
    private static final String PASTE = "(body, [type, content, file]) => { const data = new DataTransfer();"
            + " if (file) data.items.add(new File([Uint8Array.from(atob(file), c => c.charCodeAt(0))], 'dawn.jpg', { type: 'image/jpeg' }));"
            + " else data.setData(type, content);"
            + " body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) }";

    private static final String FOOTNOTE = "<p class=MsoNormal>Seen<a href='#_ftn1' name='_ftnref1'><span"
            + " class=MsoFootnoteReference>[1]</span></a>.</p><div style='mso-element:footnote-list'><hr size=1>"
            + "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a>"
            + " By two people.</p></div></div>";

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    private int clicks;

    @Test
    void aNewArticleWithAPictureIsPublicAfterEightClicksOnOneScreen(Windows windows) {
        Page desk = windows.signIn(windows.open(), "admin");
        desk.navigate("/admin/articles");
        click(desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New article")));
        Windows.awaitEditor(desk);
        FrameLocator text = text(desk);
        click(desk.locator("#headline"));
        desk.keyboard().type("Eight clicks at most");
        click(desk.locator("#standfirst"));
        desk.keyboard().type("A day by the water");
        click(text.locator("body"));
        desk.keyboard().type("What happened at the quay.");
        text.locator("body").evaluate(PASTE, List.of("", "", Base64.getEncoder().encodeToString(media.photograph())));
        Locator question = desk.locator("dialog.picker-ask textarea").first();
        assertThat(question).isFocused();
        desk.keyboard().type("A quay at dawn");
        desk.fill("dialog.picker-ask [name$='.caption']", "The quay at dawn");
        click(desk.locator("dialog.picker-ask .button--primary"));
        assertThat(text.locator("body > figure figcaption")).hasText("The quay at dawn");
        click(button(desk, "Save draft"));
        assertThat(desk.locator(".notice--success")).containsText("The draft is saved.");
        click(button(desk, "Publish now"));
        assertThat(desk.locator(".notice--success")).containsText("It is public.");
        assertThat(clicks).isLessThanOrEqualTo(8);

        desk.locator(".notice--success a").click();
        assertThat(desk.locator(".prose figure img")).hasAttribute("alt", "A quay at dawn");
        assertThat(desk.locator(".prose figcaption")).containsText("The quay at dawn");
        assertThat(desk.locator(".prose p").first()).hasText("What happened at the quay.");
    }

    @Test
    void theFieldHasWhatWasWrittenAndNothingOfAnArticleThatWasOnlyOpened(Windows windows) {
        long id = writing.draft("Written at the desk");
        Page desk = open(windows, "/admin/articles/" + id);
        Locator field = desk.locator("#body");
        String before = field.inputValue();
        desk.evaluate(
                "() => { window.inputs = 0;"
                        + " document.addEventListener('input', event => { if (event.target.id === 'body') window.inputs++ }) }");
        text(desk).locator("p").first().click();
        desk.keyboard().press("End");
        assertThat(desk.evaluate("() => window.inputs")).isEqualTo(0);
        assertThat(field.inputValue()).isEqualTo(before);

        desk.keyboard().type(" 大会很成功");
        assertThat(field).hasValue(Pattern.compile("^<p id=\"b-[a-z0-9]{8}\">.*大会很成功</p>$"));
        assertThat((int) desk.evaluate("() => window.inputs")).isPositive();
        assertThat(desk.locator("[data-autosave-status]")).containsText("Saved");
        desk.keyboard().press("Control+z");
        assertThat(field).hasValue(before);
        desk.keyboard().press("Control+y");
        assertThat(field).hasValue(Pattern.compile("大会很成功</p>$"));
        assertThat(desk.locator("[data-text-length] [data-part=words]")).hasText("10");
        desk.keyboard().press("Enter");
        desk.keyboard().type("## A heading");
        desk.keyboard().press("Enter");
        desk.keyboard().type("#### Too deep");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-heading-levels]")).containsText("Too deep");
        desk.keyboard().type("Sent at once");
        desk.keyboard().press("Control+s");
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
        assertThat(desk.locator("#body"))
                .hasValue(Pattern.compile(
                        "<h2 [^>]*>A heading</h2>\\s*<h3 [^>]*>Too deep</h3>\\s*<p [^>]*>Sent at once</p>"));
    }

    @Test
    void belowAPictureThatEndsTheTextThereIsRoomToWrite(Windows windows) {
        media.image("A quay that ends the text");
        long id = writing.draft("Ends with a picture");
        Page desk = open(windows, "/admin/articles/" + id);
        text(desk).locator("p").first().click();
        desk.keyboard().press("Control+End");
        desk.locator(".tox-tbtn[data-mce-name=picture]").click();
        desk.locator("dialog.picker .picker__choice").first().click();
        assertThat(text(desk).locator("body > figure + p")).hasCount(1);
        Locator caption = text(desk).locator("body > figure > figcaption");
        assertThat(caption).hasAttribute("data-hint", "Caption");
        caption.click();
        desk.keyboard().type("One");
        desk.keyboard().press("Shift+Enter");
        desk.keyboard().type("two");
        assertThat(caption).not().hasAttribute("data-hint", "Caption");
        desk.keyboard().press("Enter");
        desk.keyboard().type("Below it");
        assertThat(text(desk).locator("body > figure + p")).hasText("Below it");
        desk.keyboard().press("Control+s");
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
        assertThat(desk.locator("#body"))
                .hasValue(
                        Pattern.compile("<figcaption>One<br>\\s*two</figcaption></figure>\\s*<p [^>]*>Below it</p>$"));
        assertThat(text(desk).locator("body > figure > figcaption")).not().hasAttribute("data-hint", "Caption");
    }

    @Test
    void whatIsPastedBecomesCleanStructureInOneStepBack(Windows windows) throws IOException {
        Page desk = open(windows, "/admin/articles/new");
        Locator body = text(desk).locator("body");
        String expected = clipboard("expected");
        for (String source : SOURCES) {
            desk.evaluate("() => hugerte.get('body').resetContent('<p>Before</p>')");
            body.evaluate("() => { const editor = parent.hugerte.get('body'); editor.execCommand('SelectAll') }");
            body.evaluate(PASTE, List.of("text/html", clipboard(source)));
            assertThat(text(desk).locator("h2")).hasText("Symposium on Disaster Medicine");
            String pasted = (String) desk.evaluate("() => hugerte.get('body').getContent()");
            assertThat(pasted.replaceAll("\\s*\n\\s*", "")).as(source).isEqualTo(expected.replace("\n", ""));
            desk.evaluate("() => hugerte.get('body').undoManager.undo()");
            assertThat(body).hasText("Before");
        }
        body.evaluate("() => parent.hugerte.get('body').execCommand('SelectAll')");
        body.evaluate(PASTE, List.of("text/plain", "Plain <b>text</b>\n\nTwo"));
        assertThat(text(desk).locator("p")).hasText(new String[] {"Plain <b>text</b>", "Two"});
        body.evaluate("() => parent.hugerte.get('body').execCommand('SelectAll')");
        body.evaluate(PASTE, List.of("text/html", FOOTNOTE));
        assertThat(text(desk).locator("ol > li")).hasText("By two people.");
        assertThat(text(desk).locator("p")).hasText("Seen1.");
        assertThat(text(desk).locator("p > sup > a")).hasAttribute("href", "#notes");
    }

    @Test
    void theScriptsFollowTheSameRulesAsTheServer(Windows windows) throws IOException {
        Page desk = open(windows, "/admin/articles/new");
        String script = desk.locator("script[src*=text-length]").getAttribute("src");
        List<String[]> rows = new ClassPathResource("text-length.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\\|"))
                .toList();
        for (String[] row : rows) {
            Object length = desk.evaluate(
                    "async ([script, text]) => (await import(script)).lengthOf(text)",
                    List.of(script, row[0].repeat(Integer.parseInt(row[1]))));
            assertThat(length)
                    .as(row[0])
                    .isEqualTo(Map.of(
                            "words", Integer.parseInt(row[2]),
                            "characters", Integer.parseInt(row[3]),
                            "minutes", Integer.parseInt(row[4])));
        }
    }

    @Test
    void theAddressAndThePreviewsFollowWhatIsTyped(Windows windows) {
        long id = writing.published("Followed by its address");
        Page desk = open(windows, "/admin/articles/" + id);
        Locator previews = desk.locator(".previews");
        assertThat(previews.locator(".previews__address")).containsText("/articles/" + id + "/followed-by-its-address");
        assertThat(desk.locator("#standfirst")).hasAttribute("placeholder", "What happened, in one paragraph.");
        previews.locator("summary").click();
        desk.fill("#headline", "Another headline");
        assertThat(previews.locator("[data-preview=title]").first()).hasText("Another headline");
        assertThat(previews.locator("[data-preview-redirect]")).isHidden();
        desk.fill("#slug", "another address");
        assertThat(previews.locator("[data-preview-redirect]")).isVisible();
        assertThat(previews.locator(".previews__address")).containsText("/another-address");
        desk.fill("#standfirst", "s".repeat(161));
        assertThat(desk.locator("[data-counter=standfirst]"))
                .containsText("161 characters Search results show about 160");
        assertThat(previews.locator("[data-preview=introduction]")).hasText("s".repeat(161));
        assertThat((int) previews.locator("[data-preview-card]")
                        .evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1200);
    }

    @Test
    void aLinkLeadsToAPageThatIsFoundByItsWords(Windows windows) {
        long id = writing.draft("With a link");
        Page desk = open(windows, "/admin/articles/" + id);
        text(desk).locator("p").first().click();
        desk.keyboard().press("End");
        desk.locator(".tox-tbtn[data-mce-name=link]").click();
        desk.locator(".tox-dialog .tox-browse-url").click();
        Locator picker = desk.locator("dialog.picker[open]");
        assertThat(picker.locator("input[type=search]")).isFocused();
        desk.keyboard().type("nosuchwordanywhere");
        desk.keyboard().press("Enter");
        assertThat(picker.getByRole(AriaRole.ALERT)).hasText("No public page has these words.");
        picker.locator("input[type=search]").fill("\"Biomedical Sciences Session\"");
        desk.keyboard().press("Enter");
        picker.locator(".picker__choice").first().click();
        assertThat(picker).isHidden();
        desk.locator(".tox-dialog .tox-button:not(.tox-button--secondary):not(.tox-button--icon)")
                .last()
                .click();
        assertThat(desk.locator("#body"))
                .hasValue(Pattern.compile("<a href=\"/articles/\\d+/[a-z0-9-]+\">.*Biomedical.*</a>"));
        desk.keyboard().press("Control+s");
        assertThat(desk.locator(".notice--success")).containsText("Version 2 is saved.");
        assertThat(text(desk).locator("a[href^='/articles/']")).containsText("Biomedical Sciences Session");
    }

    @Test
    void aTimeIsSaidOnTheEditorsOwnClockToo(Windows windows) {
        Page desk = windows.signIn(windows.openIn("Europe/London"), "admin");
        desk.navigate("/admin/articles/" + writing.draft("Across the zones") + "/publication");
        desk.fill("#at", "2024-11-24T15:00");
        assertThat(desk.locator("#at-says"))
                .containsText("Goes public Sunday 24 Nov 2024 at 15:00 (Asia/Shanghai, UTC+08:00)");
        assertThat(desk.locator("#at-says"))
                .containsText(Pattern.compile("On your clock: .*24 November 2024.* 07:00 \\(Europe/London\\)"));
    }

    @Test
    void theKeysAreListedAndThoseOfASingleKeyCanBeSwitchedOff(Windows windows) {
        Page desk = open(windows, "/admin/articles/new");
        desk.locator("#headline").pressSequentially("?");
        assertThat(desk.locator("#headline")).hasValue("?");
        desk.locator("#headline").blur();
        desk.keyboard().press("?");
        assertThat(desk).hasURL(Pattern.compile("/admin/shortcuts$"));
        desk.getByLabel("Switch off shortcuts of a single key").check();
        desk.navigate("/admin/articles/new");
        desk.locator("#headline").blur();
        desk.keyboard().press("h");
        assertThat(desk.locator("#headline")).not().isFocused();
    }

    @Test
    void theEditorSpeaksChinese(Windows windows) {
        Page desk = open(windows, "/zh/admin/articles/new");
        Locator tools = desk.locator(".tox-toolbar__group [aria-label]");
        assertThat(tools.first()).isVisible();
        assertThat(tools.evaluateAll("tools => tools.map(tool => tool.getAttribute('aria-label'))"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .hasSizeGreaterThan(10)
                .allMatch(label -> label.matches(".*\\p{IsHan}.*"));
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private static Page open(Windows windows, String path) {
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, path);
        return desk;
    }

    private static FrameLocator text(Page desk) {
        return desk.frameLocator(".tox-edit-area__iframe");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String clipboard(String source) throws IOException {
        return new ClassPathResource("clipboard/" + source + ".html")
                .getContentAsString(StandardCharsets.UTF_8)
                .strip();
    }
}
