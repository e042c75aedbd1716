package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.site.NextChange;
import conferencenews.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two days for which an article is news: when they are over, it leaves the news sitemap by itself. */
@Component
class NewsWindow implements NextChange {

    private static final Duration LENGTH = Duration.ofHours(48);

    private final ArticleLists lists;
    private final Site site;

    NewsWindow(ArticleLists lists, Site site) {
        this.lists = lists;
        this.site = site;
    }

    /** The earliest publication date of what is news at that instant. */
    static Instant start(Instant now) {
        return now.minus(LENGTH).plusMillis(1);
    }

    @Override
    public Instant nextChange(Instant now) {
        return site.languages().stream()
                .map(language -> lists.oldestDate(language, start(now), now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(oldest -> oldest.plus(LENGTH))
                .orElse(Instant.MAX);
    }

    @Override
    public boolean concernsListsOnly() {
        return true;
    }
}
