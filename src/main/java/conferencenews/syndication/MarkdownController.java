package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.article.CreditGroup;
import conferencenews.article.FullArticle;
import conferencenews.article.FullArticles;
import conferencenews.article.Permalinks;
import conferencenews.site.Dates;
import conferencenews.site.PageLink;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is public as Markdown, for programs that read text: each article, and llms.txt (llmstxt.org) that leads to them. */
@Controller
class MarkdownController {

    private static final String ENDING = ".md";
    private static final int LATEST = 50;

    private final FullArticles articles;
    private final ArticleLists lists;
    private final Permalinks permalinks;
    private final FeedContent content;
    private final Taxonomy taxonomy;
    private final MessageSource messages;
    private final Site site;
    private final Dates dates;
    private final Clock clock;

    MarkdownController(
            FullArticles articles,
            ArticleLists lists,
            Permalinks permalinks,
            FeedContent content,
            Taxonomy taxonomy,
            MessageSource messages,
            Site site,
            Dates dates,
            Clock clock) {
        this.articles = articles;
        this.lists = lists;
        this.permalinks = permalinks;
        this.content = content;
        this.taxonomy = taxonomy;
        this.messages = messages;
        this.site = site;
        this.dates = dates;
        this.clock = clock;
    }

    /** Written block by block. */
    @GetMapping("/articles/{id:\\d{1,18}}/{slug}" + ENDING)
    void article(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        FullArticle article = articles.visible(id, clock.instant());
        String path = article.path() + ENDING;
        if (!request.getRequestURI().equalsIgnoreCase(path)) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, path);
            return;
        }
        response.setContentType("text/markdown;charset=UTF-8");
        response.setHeader(HttpHeaders.LINK, "<" + site.absolute(article.path()) + ">; rel=\"canonical\"");
        Writer out = response.getWriter();
        out.write("# " + MarkdownText.plain(article.headline()) + "\n\n");
        facts(article, out);
        for (Element block : Jsoup.parseBodyFragment(content.of(article)).body().children()) {
            String text = MarkdownText.block(block);
            if (!text.isEmpty()) {
                out.write("\n" + text + "\n");
            }
        }
    }

    private void facts(FullArticle article, Writer out) throws IOException {
        Locale locale = Locale.forLanguageTag(article.language());
        fact(out, "article.published", dates.day(article.firstPublic(), locale), locale);
        if (!article.updated().equals(article.firstPublic())) {
            fact(out, "article.updated", dates.day(article.updated(), locale), locale);
        }
        for (CreditGroup credit : article.credits()) {
            String separator = messages.getMessage("site.list.separator", null, locale);
            fact(out, credit.role().key(), String.join(separator, credit.names()), locale);
        }
        if (!article.source().isEmpty()) {
            fact(out, "article.source", article.source(), locale);
        }
        out.write("- <" + site.absolute(article.path()) + ">\n");
    }

    private void fact(Writer out, String key, String text, Locale locale) throws IOException {
        out.write("- " + MarkdownText.plain(messages.getMessage(key, null, locale) + ": " + text) + "\n");
    }

    @GetMapping(path = "/llms.txt")
    void llms(Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String language = site.language(locale);
        String home = site.absolute(site.prefix(language));
        Writer out = response.getWriter();
        out.write("# " + MarkdownText.plain(site.name()) + "\n\n> " + text("site.line", locale) + "\n\n"
                + text("llms.about", locale) + "\n\n## " + text("llms.latest", locale) + "\n\n");
        for (ArticleSummary article : lists.newest(language, clock.instant(), LATEST)) {
            link(out, article.headline(), site.absolute(permalinks.of(article) + ENDING), article.standfirst());
        }
        out.write("\n## " + text("llms.sections", locale) + "\n\n");
        for (SectionNode section : taxonomy.sections().all()) {
            PageLink page = permalinks.trail(List.of(section), language).get(0);
            link(out, page.name(), site.absolute(page.path()), section.description(locale));
        }
        out.write("\n## Optional\n\n");
        link(out, text("site.archive", locale), home + "/archive", "");
        link(out, text("site.about", locale), home + "/about", "");
        link(out, text("site.feeds.atom", locale), home + "/feed.atom", "");
        link(out, "Sitemap", site.absolute(SitemapController.INDEX), "");
    }

    private static void link(Writer out, String name, String address, String note) throws IOException {
        out.write("- [" + MarkdownText.plain(name) + "](" + address + ")");
        out.write(note.isEmpty() ? "\n" : ": " + MarkdownText.plain(note) + "\n");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
