package conferencenews.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for obstacles in pages by the rules of axe-core: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final Map<String, Object> ALL =
            rules("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> CONTRAST = rules("rule", List.of("color-contrast"));

    /** Its own run instead of the builder's, which hands over everything it has passed, too: seconds per page. */
    private static final String RUN = "rules => axe.run(document, rules).then(results => results.violations.map("
            + "rule => rule.help + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))";

    private final List<String> violations = new ArrayList<>();

    Axe look(Page page, String path) {
        page.navigate(path);
        return look(page);
    }

    /** All rules in the light scheme, the contrast of colours in the dark one too. */
    Axe look(Page page) {
        page.waitForLoadState();
        page.evaluate(SCRIPT);
        run(page, ColorScheme.LIGHT, ALL);
        run(page, ColorScheme.DARK, CONTRAST);
        return this;
    }

    List<String> violations() {
        return violations;
    }

    private void run(Page page, ColorScheme scheme, Map<String, Object> rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (Object violation : (List<?>) page.evaluate(RUN, rules)) {
            violations.add(page.url() + " (" + scheme.name().toLowerCase() + "): " + violation);
        }
    }

    private static Map<String, Object> rules(String type, List<String> values) {
        return Map.of("runOnly", Map.of("type", type, "values", values), "resultTypes", List.of("violations"));
    }
}
