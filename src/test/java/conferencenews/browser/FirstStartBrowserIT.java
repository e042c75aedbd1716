package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import conferencenews.FullStackTest;
import conferencenews.account.TestAccounts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A site on its first day: no article, no section, no account. */
@FullStackTest
@TestPropertySource(properties = "news.site.name=First Day")
@BrowserTest
@TestMethodOrder(OrderAnnotation.class)
class FirstStartBrowserIT {

    @Autowired
    TestAccounts accounts;

    @Test
    @Order(1)
    void emptyPagesAndTheSetUpAreWithoutObstacles(Windows windows) {
        Page page = windows.open();
        Axe axe = new Axe();
        for (String path : List.of("/", "/zh/", "/archive", "/setup", "/zh/setup", "/setup?token=wrong")) {
            axe.look(page, path);
        }
        axe.look(page, accounts.setupPath());
        page.getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator("#form-errors")).isFocused();
        axe.look(page);
        assertThat(axe.violations()).isEmpty();
    }

    @Test
    @Order(2)
    void theFirstAdministratorAndTheFirstArticleAreMadeByHand(Windows windows) {
        Page page = windows.open();
        Axe axe = new Axe();
        page.navigate("/admin");
        assertThat(page).hasURL(Pattern.compile("/setup$"));
        page.navigate(accounts.setupPath());
        page.fill("#username", "li.na");
        page.fill("#displayName", "Li Na");
        page.fill("#password", TestAccounts.PASSWORD);
        page.fill("#repeated", "something else entirely");
        click(page, "Create and log in");
        assertThat(page.locator("#repeated-error")).containsText("The two passwords differ.");
        assertThat(page.locator("#username")).hasValue("li.na");
        page.fill("#password", TestAccounts.PASSWORD);
        page.fill("#repeated", TestAccounts.PASSWORD);
        click(page, "Create and log in");
        assertThat(page).hasURL(Pattern.compile("/admin$"));
        axe.look(page);
        for (String path : List.of("/admin/sections", "/admin/tags", "/admin/highlights", "/admin/articles/new")) {
            axe.look(page, path);
        }
        page.navigate("/admin/sections/new");
        page.fill("#names-en", "Reports");
        page.fill("#names-zh", "报道");
        click(page, "Add section");
        page.navigate("/admin/articles/new");
        page.fill("#headline", "The first of many");
        page.fill("#standfirst", "How it began.");
        Locator body = page.frameLocator(".tox-edit-area__iframe").locator("body");
        assertThat(body).hasAttribute("contenteditable", "true");
        body.fill("It begins.");
        click(page, "Save draft");
        click(page, "Publish now");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("The first of many");
        assertThat(axe.look(page).violations()).isEmpty();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
