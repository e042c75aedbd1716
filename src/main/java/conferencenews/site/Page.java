package conferencenews.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the layout says about a public page besides its title.
 *
 * @param path the canonical path with language prefix and, from page two on, the page number
 * @param type the Open Graph type
 * @param indexed whether search engines may list it
 * @param alternates the paths of this same page by language, this one included; empty when it has no other language
 * @param switches where the language switch leads, by language, without this one
 * @param feedName what its own feeds are about, which stand below its path; null if it has none
 * @param graph what it is in the terms of schema.org
 */
public record Page(
        String path,
        String type,
        boolean indexed,
        Map<String, String> alternates,
        Map<String, String> switches,
        @Nullable String feedName,
        PageGraph graph) {

    public Page {
        alternates = Map.copyOf(alternates);
        switches = Map.copyOf(switches);
    }

    public static Page at(String path) {
        return new Page(path, "website", true, Map.of(), Map.of(), null, PageGraph.PLAIN);
    }

    /** A page that exists in every language under the same path behind the prefix. */
    public static Page inEveryLanguage(Site site, String language, String path) {
        Map<String, String> paths = new LinkedHashMap<>();
        site.languages().forEach(each -> paths.put(each, site.prefix(each) + path));
        return at(site.prefix(language) + path).alternates(paths).switches(paths);
    }

    /** The same list, at a later page: its canonical address carries the number. */
    public Page at(int number) {
        return new Page(path + "?page=" + number, type, indexed, alternates, switches, feedName, graph);
    }

    public Page type(String type) {
        return new Page(path, type, indexed, alternates, switches, feedName, graph);
    }

    public Page notIndexed() {
        return new Page(path, type, false, alternates, switches, feedName, graph);
    }

    public Page alternates(Map<String, String> alternates) {
        return new Page(path, type, indexed, alternates, switches, feedName, graph);
    }

    public Page switches(Map<String, String> switches) {
        return new Page(path, type, indexed, alternates, switches, feedName, graph);
    }

    /** A page whose articles one can also get by feed, under that name; null if there are none. */
    public Page withFeeds(@Nullable String feedName) {
        return new Page(path, type, indexed, alternates, switches, feedName, graph);
    }

    /** A kind of page in the terms of schema.org: {@code CollectionPage}. */
    public Page kind(String schemaType) {
        return graph(graph.type(schemaType));
    }

    /**
     * The way to it as its breadcrumb shows it.
     *
     * @param above the pages between the home page and this one
     * @param here what it is called itself
     */
    public Page below(List<PageLink> above, String here) {
        return graph(graph.trail(above, here));
    }

    /** What it lists, in its order. */
    public Page listing(List<PageLink> list) {
        return graph(graph.list(list));
    }

    /** What it is about, its subject first. */
    public Page about(List<Thing> things) {
        return graph(graph.things(things));
    }

    private Page graph(PageGraph graph) {
        return new Page(path, type, indexed, alternates, switches, feedName, graph);
    }

    /** The path of its own feed with that ending, without a name behind the number; null if it has none. */
    public @Nullable String feed(String ending) {
        return feedName == null
                ? null
                : path.replaceFirst("\\?.*", "").replaceFirst("(/\\d+)/[^/]+$", "$1") + "/feed." + ending;
    }
}
