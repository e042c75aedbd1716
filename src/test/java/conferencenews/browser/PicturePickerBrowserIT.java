package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.SampleSiteTest;
import conferencenews.article.Writing;
import conferencenews.media.TestMedia;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** With scripts an editor chooses pictures by sight. */
@SampleSiteTest
@Import(TestMedia.class)
@BrowserTest
class PicturePickerBrowserIT {

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Test
    void picturesAreChosenFromTheLibraryAndPutIntoTheBody(Windows windows) {
        long image = media.image("A quay at dawn");
        long id = writing.draft("With pictures");
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, "/admin/articles/" + id);

        desk.locator("#lead").getByRole(AriaRole.BUTTON).click();
        Locator dialog = desk.locator("dialog.picker");
        dialog.locator("input[type=search]").fill("quay at dawn");
        dialog.locator("input[type=search]").press("Enter");
        assertThat(dialog.locator(".picker__choice")).hasCount(1);
        assertThat(dialog.getByText("Add the chosen ones")).isHidden();
        dialog.locator(".picker__choice").press("Enter");
        assertThat(dialog).isHidden();
        assertThat(desk.locator("[name='lead.image']")).hasValue(image + " – quay");
        assertThat(desk.locator("[name='lead.image']")).isFocused();
        assertThat(desk.locator("#lead img")).isVisible();

        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Insert picture"))
                .click();
        dialog.locator(".picker__choice").first().click();
        assertThat(desk.locator("#body")).hasValue(Pattern.compile("<figure><img src=\"/media/[0-9a-f]{32}/quay-"));
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save a new version"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("Version 2 is saved.");
        desk.navigate("/admin/articles/" + id + "/preview");
        assertThat(desk.locator(".prose figure.figure img")).hasAttribute("alt", "A quay at dawn");
        assertThat(desk.locator(".article__picture img")).hasAttribute("alt", "A quay at dawn");
    }

    @Test
    void severalPicturesAreChosenForTheGalleryAtOnce(Windows windows) {
        List<String> pictures = Stream.of("one", "two", "three", "four", "five", "six")
                .map(name -> media.image("Choose several: " + name) + " – quay")
                .toList();
        long id = writing.draft("With a gallery");
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, "/admin/articles/" + id);
        Locator rows = desk.locator("[data-gallery-row]:visible");
        assertThat(rows).hasCount(1);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add pictures"))
                .click();
        Locator dialog = desk.locator("dialog.picker");
        dialog.locator("input[type=search]").fill("Choose several");
        dialog.locator("input[type=search]").press("Enter");
        assertThat(dialog.locator(".picker__choice")).hasCount(6);
        for (int place = 5; place >= 0; place--) {
            dialog.locator(".picker__choice").nth(place).click();
        }
        assertThat(dialog.locator("[aria-pressed=true]")).hasCount(6);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add the chosen ones"))
                .click();
        assertThat(rows).hasCount(7);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save a new version"))
                .click();
        assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("Version 2 is saved.");
        Assertions.assertThat(desk.locator("[data-gallery-row] [name$='.image']")
                        .evaluateAll("all => all.map(each => each.value).filter(each => each)"))
                .isEqualTo(pictures);
    }

    @Test
    void theDialogSaysWhereThereIsNothingAndGivesTheFocusBack(Windows windows) {
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, "/admin/articles/new");
        desk.locator("#lead").getByRole(AriaRole.BUTTON).click();
        Locator dialog = desk.locator("dialog.picker");
        dialog.locator("input[type=search]").fill("no such picture anywhere");
        dialog.locator("input[type=search]").press("Enter");
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("No picture matches.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(desk.locator("#lead").getByRole(AriaRole.BUTTON)).isFocused();
        assertThat(desk.locator("[name='lead.image']").inputValue()).isEmpty();
    }
}
