package conferencenews.syndication;

import conferencenews.site.Site;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Permanent ids of feeds and their entries: tag URIs (RFC 4151) of what never changes. A new headline, slug or section,
 * https or another port leaves them as they are; else every reader would be shown everything again.
 */
@Component
class FeedIds {

    private static final String YEAR = ",2024";

    private final Site site;
    private final @Nullable String authority;

    FeedIds(Site site, FeedSettings settings) {
        this.site = site;
        this.authority = settings.authority();
    }

    String article(long id) {
        return id("article-" + id);
    }

    String feed(FeedTopic topic, String language) {
        return id("feed-" + topic.key() + "-" + language);
    }

    /** The permanent id of an entry in calendars (RFC 7986, 5.3). */
    String calendar(String name) {
        return name + "@" + (authority == null ? host() : authority.replaceFirst(",.*", ""));
    }

    private String id(String name) {
        return "tag:" + (authority == null ? host() + YEAR : authority) + ":" + name;
    }

    private String host() {
        String host = URI.create(site.url()).getHost();
        return host == null || host.startsWith("[") ? "localhost" : host;
    }
}
