package conferencenews.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of any public page: one graph of the page with its trail and list, of what it is about, of the site and of
 * who publishes it. A page joins by what its {@link Page} says.
 */
@Component
public class StructuredData implements InitializingBean {

    private final Site site;
    private final Assets assets;
    private final MessageSource messages;
    private final LanguageNames languages;
    private final JsonMapper json;
    private final ThymeleafViewResolver views;

    StructuredData(
            Site site,
            Assets assets,
            MessageSource messages,
            LanguageNames languages,
            JsonMapper json,
            ThymeleafViewResolver views) {
        this.site = site;
        this.assets = assets;
        this.messages = messages;
        this.languages = languages;
        this.json = json;
        this.views = views;
    }

    /** Templates call it {@code structuredData}. */
    @Override
    public void afterPropertiesSet() {
        views.addStaticVariable("structuredData", this);
    }

    /** The organisation behind the site, by its id and name; the graph of each page says more. */
    public Thing publisher() {
        return Thing.of("Organization").id(site.absolute("/") + "#publisher").with("name", site.name());
    }

    /** The id of the site in a language. */
    public String website(String language) {
        return site.absolute(site.prefix(language) + "/") + "#website";
    }

    /**
     * @param title null for the site's own name
     * @return what is safe inside a script element
     */
    public String of(Page page, @Nullable String title, @Nullable String description, Locale locale) {
        List<Thing> graph = new ArrayList<>(page.graph().things());
        trail(page, locale).ifPresent(graph::add);
        graph.add(page(page, title == null ? site.name() : title, description, locale));
        if (!page.graph().list().isEmpty()) {
            graph.add(list(page));
        }
        graph.add(website(locale));
        graph.add(organisation());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return escaped(json.writeValueAsString(document));
    }

    private Thing page(Page page, String title, @Nullable String description, Locale locale) {
        String address = site.absolute(page.path());
        PageGraph graph = page.graph();
        Thing node = Thing.of(graph.type())
                .id(address + "#page")
                .with("url", address)
                .with("name", title)
                .with("description", description)
                .with("inLanguage", languageTag(locale))
                .with("license", site.licence())
                .with("isPartOf", Thing.reference(website(site.language(locale))));
        if (!graph.here().isEmpty()) {
            node.with("breadcrumb", Thing.reference(address + "#trail"));
        }
        if (!graph.list().isEmpty()) {
            node.with("mainEntity", Thing.reference(address + "#list"));
        } else if (!graph.things().isEmpty()) {
            node.with(
                    "mainEntity",
                    Thing.reference(
                            String.valueOf(graph.things().get(0).properties().get("@id"))));
        }
        return node;
    }

    private Optional<Thing> trail(Page page, Locale locale) {
        PageGraph graph = page.graph();
        if (graph.here().isEmpty()) {
            return Optional.empty();
        }
        PageLink home =
                new PageLink(messages.getMessage("site.home", null, locale), site.prefix(site.language(locale)) + "/");
        List<PageLink> all = Stream.of(
                        Stream.of(home), graph.above().stream(), Stream.of(new PageLink(graph.here(), page.path())))
                .flatMap(each -> each)
                .toList();
        return Optional.of(Thing.of("BreadcrumbList")
                .id(site.absolute(page.path()) + "#trail")
                .with("itemListElement", items(all, "item")));
    }

    private Thing list(Page page) {
        List<PageLink> list = page.graph().list();
        return Thing.of("ItemList")
                .id(site.absolute(page.path()) + "#list")
                .with("numberOfItems", list.size())
                .with("itemListElement", items(list, "url"));
    }

    /** @param address the property that names the page: a trail has another one than a list */
    private List<Thing> items(List<PageLink> links, String address) {
        List<Thing> items = new ArrayList<>();
        for (PageLink link : links) {
            items.add(Thing.of("ListItem")
                    .with("position", items.size() + 1)
                    .with("name", link.name())
                    .with(address, site.absolute(link.path())));
        }
        return items;
    }

    private Thing website(Locale locale) {
        String home = site.absolute(site.prefix(site.language(locale)) + "/");
        return Thing.of("WebSite")
                .id(website(site.language(locale)))
                .with("url", home)
                .with("name", site.name())
                .with("description", messages.getMessage("site.line", null, locale))
                .with("inLanguage", languageTag(locale))
                .with("publisher", publisher())
                .with(
                        "potentialAction",
                        Thing.of("SearchAction")
                                .with(
                                        "target",
                                        Thing.of("EntryPoint")
                                                .with("urlTemplate", home + "search?q={search_term_string}"))
                                .with("query-input", "required name=search_term_string"));
    }

    private Thing organisation() {
        return publisher()
                .with("url", site.absolute("/"))
                .with(
                        "logo",
                        Thing.of("ImageObject")
                                .id(site.absolute("/") + "#logo")
                                .with("url", site.absolute(assets.path("/favicon.svg")))
                                .with("caption", site.name()));
    }

    private String languageTag(Locale locale) {
        return languages.tag(site.language(locale));
    }

    /** Nothing in it can end the script element or begin another. */
    private static String escaped(String text) {
        return text.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
