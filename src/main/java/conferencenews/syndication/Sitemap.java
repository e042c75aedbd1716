package conferencenews.syndication;

import conferencenews.article.ArticleAddress;
import conferencenews.media.Crop;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps (sitemaps.org 0.9) with Google's extensions for images and news. */
final class Sitemap implements AutoCloseable {

    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final XmlText xml;
    private final Site site;
    private final Dates dates;
    private final Function<String, String> languageTag;

    /** @param languageTag what a language of the site is called in {@code hreflang} */
    private Sitemap(Writer target, Site site, Dates dates, Function<String, String> languageTag) {
        this.xml = new XmlText(target);
        this.site = site;
        this.dates = dates;
        this.languageTag = languageTag;
    }

    static Sitemap index(Writer target, Site site, Dates dates) {
        Sitemap sitemap = new Sitemap(target, site, dates, Function.identity());
        sitemap.xml.open("sitemapindex", "xmlns", PROTOCOL);
        return sitemap;
    }

    static Sitemap addresses(Writer target, Site site, Dates dates, Function<String, String> languageTag) {
        Sitemap sitemap = new Sitemap(target, site, dates, languageTag);
        sitemap.xml.open(
                "urlset",
                "xmlns",
                PROTOCOL,
                "xmlns:xhtml",
                "http://www.w3.org/1999/xhtml",
                "xmlns:image",
                "http://www.google.com/schemas/sitemap-image/1.1",
                "xmlns:news",
                "http://www.google.com/schemas/sitemap-news/0.9");
        return sitemap;
    }

    void part(String path) {
        xml.open("sitemap").text("loc", site.absolute(path)).end();
    }

    /** @param languages the paths of the same page by language, this one included */
    void page(String path, Map<String, String> languages) {
        xml.open("url").text("loc", site.absolute(path));
        alternates(languages);
        xml.end();
    }

    void article(ArticleAddress article) {
        Map<String, String> languages = new TreeMap<>(article.translations());
        if (!languages.isEmpty()) {
            languages.put(article.language(), article.path());
        }
        xml.open("url").text("loc", site.absolute(article.path())).text("lastmod", dates.iso(article.updated()));
        alternates(languages);
        if (article.lead() != null) {
            xml.open("image:image")
                    .text(
                            "image:loc",
                            site.absolute(article.lead().largest(Crop.FULL).path()))
                    .end();
        }
        xml.end();
    }

    /** @param published the publication date, not that of an update */
    void news(String path, String language, Instant published, String headline) {
        xml.open("url").text("loc", site.absolute(path)).open("news:news");
        xml.open("news:publication")
                .text("news:name", site.name())
                .text("news:language", newsLanguage(language))
                .end();
        xml.text("news:publication_date", dates.iso(published)).text("news:title", headline);
        xml.end().end();
    }

    /** ISO 639 codes, of Chinese the two that Google News tells apart. */
    private static String newsLanguage(String language) {
        return language.equals("zh") ? "zh-cn" : language;
    }

    private void alternates(Map<String, String> languages) {
        languages.forEach((language, path) -> alternate(languageTag.apply(language), path));
        alternate("x-default", languages.get(site.defaultLanguage()));
    }

    private void alternate(String language, @Nullable String path) {
        if (path != null) {
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", site.absolute(path));
        }
    }

    @Override
    public void close() {
        xml.end();
        xml.close();
    }
}
