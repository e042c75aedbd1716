package conferencenews.syndication;

import conferencenews.article.FullArticle;
import conferencenews.article.FullArticles;
import conferencenews.site.Dates;
import conferencenews.site.LanguageNames;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The feeds of the site and of every page that gathers articles, in each language. */
@RestController
class FeedController {

    private static final String FEED = "/feed.{format:atom|rss|json}";

    private final Map<String, FeedTopics> topics;
    private final FullArticles articles;
    private final FeedEntries entries;
    private final FeedIds ids;
    private final MessageSource messages;
    private final LanguageNames names;
    private final Site site;
    private final Clock clock;
    private final Map<FeedFormat, Function<Feed, String>> writers;

    FeedController(
            List<FeedTopics> topics,
            FullArticles articles,
            FeedEntries entries,
            FeedIds ids,
            MessageSource messages,
            LanguageNames names,
            Site site,
            Clock clock,
            Dates dates,
            JsonMapper json) {
        this.topics = topics.stream().collect(Collectors.toMap(FeedTopics::folder, Function.identity()));
        this.articles = articles;
        this.entries = entries;
        this.ids = ids;
        this.messages = messages;
        this.names = names;
        this.site = site;
        this.clock = clock;
        this.writers = Map.of(
                FeedFormat.ATOM, new AtomFeed(dates)::write,
                FeedFormat.RSS, new RssFeed(dates)::write,
                FeedFormat.JSON, new JsonFeed(dates, json)::write);
    }

    @GetMapping(FEED)
    ResponseEntity<byte[]> ofSite(@PathVariable String format, Locale locale) {
        String language = site.language(locale);
        List<FullArticle> newest = articles.newest(language, clock.instant(), FeedTopic.LENGTH);
        return answer(new FeedTopic("site", null, "", newest), "/", FeedFormat.of(format), locale);
    }

    @GetMapping("/{folder}/{name}" + FEED)
    ResponseEntity<byte[]> ofPage(
            @PathVariable String folder, @PathVariable String name, @PathVariable String format, Locale locale) {
        FeedTopics kind = topics.get(folder);
        if (kind == null) {
            throw new PageNotFound();
        }
        String language = site.language(locale);
        Instant now = clock.instant();
        String present = kind.presentName(name, now);
        String page = "/" + folder + "/" + UriUtils.encodePathSegment(present, StandardCharsets.UTF_8);
        if (!present.equals(name)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(site.prefix(language) + page + "/feed." + format))
                    .build();
        }
        return answer(kind.topic(name, language, locale, now), page, FeedFormat.of(format), locale);
    }

    private ResponseEntity<byte[]> answer(FeedTopic topic, String page, FeedFormat format, Locale locale) {
        String text = writers.get(format).apply(feed(topic, page, format, locale));
        return ResponseEntity.ok().contentType(format.contentType()).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param page the path of the page whose feed it is, without language prefix */
    private Feed feed(FeedTopic topic, String page, FeedFormat format, Locale locale) {
        String language = site.language(locale);
        String line = messages.getMessage("site.line", null, locale);
        String folder = site.absolute(site.prefix(language) + (page.equals("/") ? "" : page));
        return new Feed(
                ids.feed(topic, language),
                topic.name() == null ? site.name() : topic.name() + " – " + site.name(),
                topic.description().isEmpty() ? line : topic.description(),
                names.tag(language),
                site.name(),
                site.absolute(site.prefix(language) + page),
                folder + "/feed." + format.ending(),
                topic.articles().stream().map(entries::entry).toList());
    }
}
