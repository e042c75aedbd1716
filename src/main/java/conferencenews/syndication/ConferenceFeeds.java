package conferencenews.syndication;

import conferencenews.article.FullArticles;
import conferencenews.conference.ConferenceNews;
import conferencenews.conference.ConferenceNode;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What names a conference or a part of it, or a conference of a series; the name in the address is its number. */
@Component
class ConferenceFeeds implements FeedTopics {

    private final ConferenceNews news;
    private final FullArticles articles;
    private final Site site;

    ConferenceFeeds(ConferenceNews news, FullArticles articles, Site site) {
        this.news = news;
        this.articles = articles;
        this.site = site;
    }

    @Override
    public String folder() {
        return "conferences";
    }

    @Override
    public FeedTopic topic(String name, String language, Locale locale, Instant now) {
        ConferenceNode conference = conference(name, now);
        return new FeedTopic(
                "conference-" + conference.id(),
                conference.name(language),
                conference.text(language).theme(),
                articles.newestNaming(news.tree(conference), language, now, FeedTopic.LENGTH));
    }

    @Override
    public String presentName(String name, Instant now) {
        conference(name, now);
        return name;
    }

    private ConferenceNode conference(String name, Instant now) {
        if (!name.matches("\\d{1,18}")) {
            throw new PageNotFound();
        }
        return news.of(Long.parseLong(name), now).orElseThrow(PageNotFound::new);
    }
}
