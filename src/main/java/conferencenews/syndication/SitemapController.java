package conferencenews.syndication;

import conferencenews.article.ArticleAddress;
import conferencenews.article.ArticleAddresses;
import conferencenews.article.ArticleLists;
import conferencenews.article.Permalinks;
import conferencenews.site.Dates;
import conferencenews.site.LanguageNames;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The sitemaps: an index, the pages, the articles by ranges of their ids, and the news of two days. A part with articles
 * is written as it is read.
 */
@Controller
class SitemapController {

    static final String INDEX = "/sitemap.xml";
    static final String NEWS = "/sitemap-news.xml";

    private static final String PAGES = "/sitemap-pages.xml";
    private static final String TYPE = "application/xml;charset=UTF-8";

    /** So many ids: below the 50,000 addresses that a part may have. */
    private static final long PART = 25_000;

    private static final int AT_ONCE = 500;
    private static final int MOST_NEWS = 1_000;

    private final ArticleAddresses articles;
    private final ArticleLists lists;
    private final SitemapPages pages;
    private final Permalinks permalinks;
    private final LanguageNames languages;
    private final Site site;
    private final Dates dates;
    private final Clock clock;

    SitemapController(
            ArticleAddresses articles,
            ArticleLists lists,
            SitemapPages pages,
            Permalinks permalinks,
            LanguageNames languages,
            Site site,
            Dates dates,
            Clock clock) {
        this.articles = articles;
        this.lists = lists;
        this.pages = pages;
        this.permalinks = permalinks;
        this.languages = languages;
        this.site = site;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping(INDEX)
    void index(HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        long last = articles.last();
        try (Sitemap sitemap = Sitemap.index(writer(response), site, dates)) {
            sitemap.part(PAGES);
            for (long part = 0; part * PART < last; part++) {
                if (articles.isAny(part * PART, (part + 1) * PART, now)) {
                    sitemap.part("/sitemap-articles-" + (part + 1) + ".xml");
                }
            }
        }
    }

    @GetMapping(PAGES)
    void pages(HttpServletResponse response) throws IOException {
        try (Sitemap sitemap = addresses(writer(response))) {
            pages.write(sitemap, clock.instant());
        }
    }

    /** @param part from 1 */
    @GetMapping("/sitemap-articles-{part:[1-9]\\d{0,8}}.xml")
    void articles(@PathVariable long part, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        long last = part * PART;
        List<ArticleAddress> some = articles.between(last - PART, last, AT_ONCE, now);
        if (some.isEmpty()) {
            throw new PageNotFound();
        }
        try (Sitemap sitemap = addresses(writer(response))) {
            while (!some.isEmpty()) {
                some.forEach(sitemap::article);
                some = articles.between(some.get(some.size() - 1).id(), last, AT_ONCE, now);
            }
        }
    }

    /** An empty one is valid. */
    @GetMapping(NEWS)
    void news(HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        try (Sitemap sitemap = addresses(writer(response))) {
            for (String language : site.languages()) {
                lists.newest(
                                language,
                                NewsWindow.start(now),
                                now,
                                MOST_NEWS / site.languages().size())
                        .forEach(article -> sitemap.news(
                                permalinks.of(article), language, article.firstPublic(), article.headline()));
            }
        }
    }

    private Sitemap addresses(Writer target) {
        return Sitemap.addresses(target, site, dates, languages::tag);
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        return response.getWriter();
    }
}
