package conferencenews.site;

import java.util.List;

/**
 * What a page is to machines, in the terms of schema.org.
 *
 * @param type {@code WebPage} or one of its kinds
 * @param above the pages that lead to it, without the home page
 * @param here what it is called in the trail behind them; empty if it shows no trail
 * @param list what it lists, in its order
 * @param things what else it is about; the first one is its subject if it lists nothing
 */
public record PageGraph(String type, List<PageLink> above, String here, List<PageLink> list, List<Thing> things) {

    static final PageGraph PLAIN = new PageGraph("WebPage", List.of(), "", List.of(), List.of());

    public PageGraph {
        above = List.copyOf(above);
        list = List.copyOf(list);
        things = List.copyOf(things);
    }

    PageGraph type(String type) {
        return new PageGraph(type, above, here, list, things);
    }

    PageGraph trail(List<PageLink> above, String here) {
        return new PageGraph(type, above, here, list, things);
    }

    PageGraph list(List<PageLink> list) {
        return new PageGraph(type, above, here, list, things);
    }

    PageGraph things(List<Thing> things) {
        return new PageGraph(type, above, here, list, things);
    }
}
