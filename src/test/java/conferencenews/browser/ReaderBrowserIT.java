package conferencenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import conferencenews.MutableClock;
import conferencenews.SampleSiteTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader at the sample site, with a mouse, with a keyboard, on a telephone, without scripts. */
@SampleSiteTest
@BrowserTest
class ReaderBrowserIT {

    private static final int[] WIDTHS = {320, 390, 768, 1280, 1920};

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void everythingIsReachedWithoutScripts(Windows windows) {
        Page page = windows.openWithoutScripts();
        page.navigate("/");
        follow(page, "nav[aria-label=Sections]", "Events & News");
        assertThat(heading(page)).hasText("Events & News");
        follow(page, ".pagination", "Older");
        assertThat(page).hasURL(Pattern.compile("/sections/events\\?page=2$"));
        Locator last = page.locator(".teaser__headline a").last();
        String headline = last.textContent();
        last.click();
        assertThat(heading(page)).hasText(headline);
        Locator next = page.locator(".neighbours [rel=next]");
        String nextHeadline = next.locator(".neighbours__headline").textContent();
        next.click();
        assertThat(heading(page)).hasText(nextHeadline);
        page.locator(".neighbours [rel=prev]").click();
        assertThat(heading(page)).hasText(headline);
        Locator tag = page.locator("[rel=tag]").first();
        String subject = tag.textContent();
        tag.click();
        assertThat(heading(page)).containsText(subject);
        follow(page, "footer", "Archive");
        page.locator(".archive__month a").first().click();
        assertThat(page.locator(".teaser").first()).isVisible();
    }

    @Test
    void thePeriodsOfMostReadTakeTurnsWithoutScripts(Windows windows) {
        database.sql("insert into article_view_hourly (hour_start, article_id, views) values (?, 1, 3)"
                        + " on conflict do nothing")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into article_view_daily (article_id, viewed_on, views) values (1, ?, 3)"
                        + " on conflict do nothing")
                .param(LocalDate.of(2024, 11, 22))
                .update();
        clock.advance(Duration.ofMinutes(5));
        Page page = windows.openWithoutScripts();
        page.navigate("/");
        Locator lists = page.locator(".most-read ol");
        assertThat(lists.nth(0)).isVisible();
        assertThat(lists.nth(1)).isHidden();
        page.locator(".most-read summary").nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(lists.nth(0)).isHidden();
        assertThat(lists.nth(1)).isVisible();
    }

    @Test
    void theLanguageSwitchLeadsToTheSamePieceAndBack(Windows windows) {
        Page page = windows.openWithoutScripts();
        page.navigate("/archive");
        follow(page, "header", "中文");
        assertThat(page).hasURL(windows.site() + "/zh/archive");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        follow(page, "header", "English");
        assertThat(page).hasURL(windows.site() + "/archive");
        page.navigate("/zh/");
        page.locator("main article a").first().click();
        String headline = heading(page).textContent();
        follow(page, "header", "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(heading(page)).not().hasText(headline);
        follow(page, "header", "中文");
        assertThat(heading(page)).hasText(headline);
    }

    @Test
    void theKeyboardReachesTheTextFirstAndAlwaysShowsWhereItIs(Windows windows) {
        Page page = windows.openWithoutScripts();
        page.navigate(SamplePages.SEED);
        page.keyboard().press("Tab");
        Locator skip = page.locator(".skip-link");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        page.keyboard().press("Tab");
        assertThat(focused(page, "document.querySelector('main').contains(element)"))
                .as("the first stop after the skip link is in the text")
                .isTrue();
        page.navigate("/");
        int stops = page.locator("a:visible:not([tabindex='-1']), summary:visible, button:visible")
                .count();
        for (int stop = 0; stop < stops; stop++) {
            page.keyboard().press("Tab");
            assertThat(focused(
                            page, "parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' && onScreen"))
                    .as("focus is seen on stop %d: %s", stop, page.locator(":focus"))
                    .isTrue();
        }
    }

    @Test
    void noPageScrollsSidewaysAtAnyWidth(Windows windows) {
        Page page = windows.openWithoutScripts();
        List<String> wide = new ArrayList<>();
        for (String path : paths()) {
            page.navigate(path);
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                if (tooWide(page)) {
                    wide.add(path + " at " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void behindThePagesNothingGoesWrongAndNothingMoves(Windows windows) {
        Page page = windows.open();
        page.addInitScript("window.shifts = 0; new PerformanceObserver(list => list.getEntries()"
                + ".forEach(shift => window.shifts += shift.value)).observe({type: 'layout-shift', buffered: true})");
        Watch watch = Watch.over(page, windows.site());
        List<String> moving = new ArrayList<>();
        for (String path : SamplePages.PUBLIC) {
            page.navigate(path);
            if (shifts(page) > 0) {
                moving.add(path);
            }
        }
        assertThat(watch.faults()).isEmpty();
        assertThat(moving).isEmpty();
        assertThat(page.context().cookies())
                .filteredOn(cookie -> !page.url().endsWith("/login"))
                .isEmpty();
    }

    @Test
    void theDarkSchemeHasColoursOfItsOwn(Windows windows) {
        Page page = windows.openWithoutScripts();
        page.navigate(SamplePages.SEED);
        String light = colours(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(colours(page)).isNotEqualTo(light);
    }

    @Test
    void aViewInABrowserCountsAndStandsInTheText(Windows windows) {
        Page page = windows.open();
        page.navigate("/");
        page.locator("main article a").first().click();
        int views = views(page);
        assertThat(views).isPositive();
        assertThat(page.reload().headerValue("View-Counted")).isEqualTo("no; reason=repeat");
        assertThat(views(page)).isEqualTo(views);
        Page other = windows.open();
        assertThat(other.navigate(page.url()).headerValue("View-Counted")).isEqualTo("no; reason=repeat");
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(SamplePages.PUBLIC);
        paths.add(SamplePages.MISSING);
        return paths;
    }

    private static void follow(Page page, String region, String link) {
        page.locator(region)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static int views(Page page) {
        return Integer.parseInt(page.locator("data.view-count").getAttribute("value"));
    }

    private static boolean tooWide(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static double shifts(Page page) {
        Object sum = page.evaluate("() => new Promise(done => requestAnimationFrame(() =>"
                + " requestAnimationFrame(() => done(window.shifts))))");
        return ((Number) sum).doubleValue();
    }

    private static String colours(Page page) {
        return (String) page.evaluate("() => { const style = getComputedStyle(document.body);"
                + " return style.color + ' on ' + style.backgroundColor; }");
    }

    private static boolean focused(Page page, String condition) {
        return (boolean)
                page.evaluate("() => { const element = document.activeElement, style = getComputedStyle(element),"
                        + " box = element.getBoundingClientRect();"
                        + " const onScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0;"
                        + " return " + condition + "; }");
    }
}
