package conferencenews.site;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** No heading skips a level: the first is an h2, and each is at most one deeper than the one it belongs to. */
final class HeadingLevels {

    private static final int TOP = 2;
    private static final int DEEPEST = 4;

    private HeadingLevels() {}

    static void close(Element body) {
        Deque<Integer> above = new ArrayDeque<>();
        for (Element heading : body.select("h2, h3, h4")) {
            int level = heading.normalName().charAt(1) - '0';
            while (!above.isEmpty() && above.peek() >= level) {
                above.pop();
            }
            heading.tagName("h" + Math.min(DEEPEST, TOP + above.size()));
            above.push(level);
        }
    }
}
