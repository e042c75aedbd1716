package conferencenews.syndication;

import conferencenews.article.ArticleMetadata;
import conferencenews.article.ArticlePage;
import conferencenews.article.CreditRole;
import conferencenews.media.Crop;
import conferencenews.media.Picture;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** JSON-LD of an article: NewsArticle and BreadcrumbList in one graph, every value also visible on the page. */
@Component
class StructuredData implements ArticleMetadata {

    private final Site site;
    private final Dates dates;
    private final MessageSource messages;
    private final JsonMapper json;

    StructuredData(Site site, Dates dates, MessageSource messages, JsonMapper json) {
        this.site = site;
        this.dates = dates;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String jsonLd(ArticlePage article, String views) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", List.of(newsArticle(article, views), breadcrumb(article)));
        return escaped(json.writeValueAsString(document));
    }

    /** Nothing in it can end the script element or begin another. */
    private static String escaped(String text) {
        return text.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> newsArticle(ArticlePage article, String views) {
        String address = site.absolute(article.path());
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "NewsArticle");
        node.put("@id", address + "#article");
        node.put("mainEntityOfPage", address);
        node.put("headline", article.headline());
        if (!article.description().isEmpty()) {
            node.put("description", article.description());
        }
        if (article.lead() != null) {
            node.put("image", images(article.lead()));
        }
        node.put("inLanguage", article.language());
        node.put("datePublished", dates.iso(article.firstPublic()));
        if (article.updated() != null) {
            node.put("dateModified", dates.iso(article.updated()));
        }
        if (!article.updates().isEmpty()) {
            node.put("correction", corrections(article));
        }
        node.put("author", authors(article));
        node.put("publisher", Map.of("@type", "Organization", "name", site.name(), "url", site.absolute("/")));
        SectionNode section = article.section();
        if (section != null) {
            node.put("articleSection", section.name(locale(article)));
        }
        if (!article.tags().isEmpty()) {
            node.put(
                    "keywords",
                    article.tags().stream()
                            .map(tag -> tag.name(locale(article)))
                            .toList());
        }
        if (!article.datelinePlace().isEmpty()) {
            node.put("dateline", article.datelinePlace());
        }
        node.put("isAccessibleForFree", true);
        node.put("interactionStatistic", viewsOf(views));
        return node;
    }

    /** In the three shapes that search engines ask for. */
    private List<String> images(Picture picture) {
        return Stream.of(Crop.WIDE, Crop.CLASSIC, Crop.SQUARE)
                .map(crop -> site.absolute(picture.largest(crop).path()))
                .toList();
    }

    private static Map<String, Object> viewsOf(String views) {
        Map<String, Object> counter = new LinkedHashMap<>();
        counter.put("@type", "InteractionCounter");
        counter.put("interactionType", Map.of("@type", "ViewAction"));
        counter.put("userInteractionCount", new RawValue(views));
        return counter;
    }

    private List<Map<String, String>> corrections(ArticlePage article) {
        return article.updates().stream()
                .map(update -> Map.of(
                        "@type",
                        "CorrectionComment",
                        "text",
                        update.text(),
                        "datePublished",
                        dates.iso(update.since())))
                .toList();
    }

    private List<Map<String, String>> authors(ArticlePage article) {
        List<Map<String, String>> people = article.credits().stream()
                .filter(credit -> credit.role() == CreditRole.WRITER)
                .flatMap(credit -> credit.names().stream())
                .map(name -> Map.of("@type", "Person", "name", name))
                .toList();
        if (!people.isEmpty()) {
            return people;
        }
        return List.of(
                Map.of("@type", "Organization", "name", article.source().isEmpty() ? site.name() : article.source()));
    }

    private Map<String, Object> breadcrumb(ArticlePage article) {
        Locale locale = locale(article);
        String prefix = site.prefix(article.language());
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(item(1, messages.getMessage("site.home", null, locale), site.absolute(prefix + "/")));
        for (SectionNode section : article.sectionPath()) {
            items.add(item(
                    items.size() + 1, section.name(locale), site.absolute(prefix + "/sections/" + section.slug())));
        }
        items.add(item(items.size() + 1, article.headline(), site.absolute(article.path())));
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", "BreadcrumbList");
        node.put("itemListElement", items);
        return node;
    }

    private static Map<String, Object> item(int position, String name, String address) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", address);
        return item;
    }

    private static Locale locale(ArticlePage article) {
        return Locale.forLanguageTag(article.language());
    }
}
