package conferencenews.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for obstacles in pages by the rules of axe-core: WCAG 2.2 A and AA, and its best practices. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> violations = new ArrayList<>();

    /** All rules in the light scheme, the contrast of colours in the dark one too. */
    Axe look(Page page) {
        scheme(page, ColorScheme.LIGHT);
        note(page, "light", new AxeBuilder(page).setLegacyMode(true).withTags(RULES));
        scheme(page, ColorScheme.DARK);
        note(page, "dark", new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")));
        return this;
    }

    Axe look(Page page, String path) {
        page.navigate(path);
        return look(page);
    }

    List<String> violations() {
        return violations;
    }

    private void note(Page page, String scheme, AxeBuilder axe) {
        for (Rule rule : axe.analyze().getViolations()) {
            violations.add("%s (%s) %s: %s".formatted(page.url(), scheme, rule.getHelp(), nodes(rule)));
        }
    }

    private static String nodes(Rule rule) {
        Stream<String> nodes = rule.getNodes().stream().limit(3).map(CheckedNode::getHtml);
        return nodes.collect(Collectors.joining(" "));
    }

    /** Colours that are still on their way to the other scheme would be measured half way. */
    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("() => Promise.all(document.getAnimations().map(animation => animation.finished))");
    }
}
