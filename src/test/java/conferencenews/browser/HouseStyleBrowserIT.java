package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.SampleSiteTest;
import conferencenews.article.Writing;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With scripts the house style follows what is typed, and mends it in the form. */
@SampleSiteTest
@BrowserTest
class HouseStyleBrowserIT {

    @Autowired
    Writing writing;

    @Test
    void slipsAreFoundWhileTypingAndMendedInTheForm(Windows windows) {
        long id = writing.draft("In good order");
        int version = writing.version(id);
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, "/admin/articles/" + id);
        Locator style = desk.locator("#style");
        assertThat(style).containsText("The rules find nothing.");

        desk.fill("#headline", "The the hall and Sing and and dance");
        Locator findings = style.locator("[data-style-list] > ul > li");
        assertThat(findings).hasCount(2);
        button(findings.first(), "Change to: The").press("Enter");
        assertThat(desk.locator("#headline")).hasValue("The hall and Sing and and dance");
        assertThat(findings).hasCount(1);
        assertThat(button(findings.first(), "Change to: and")).isFocused();

        findings.first().locator("a").press("Enter");
        assertThat(desk.locator("#headline")).isFocused();
        assertThat((String) desk.evaluate("getSelection().toString()")).isEqualTo("and and");

        button(findings.first(), "Leave as it is").click();
        assertThat(style).containsText("The rules find nothing.");
        assertThat(style.locator("summary")).containsText("Left as they are: 1");
        assertThat(writing.version(id)).as("nothing was saved").isEqualTo(version);
    }

    @Test
    void aBodyIsMendedWhereverItIsWritten(Windows windows) {
        Page desk = windows.signIn(windows.open(), "admin");
        Windows.navigateToEditor(desk, "/admin/articles/1");
        Locator doubled = desk.locator("#style li").filter(new Locator.FilterOptions().setHasText("Doubled words"));
        button(doubled, "Change to: of the").click();
        assertThat(doubled).hasCount(0);
        assertThat(desk.locator("#body")).hasValue(Pattern.compile("Deputy Secretary of the Second"));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
