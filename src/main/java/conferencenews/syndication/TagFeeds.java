package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticle;
import conferencenews.article.FullArticles;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What carries a tag. Like its page they exist while something public does. */
@Component
class TagFeeds implements FeedTopics {

    private final Taxonomy taxonomy;
    private final FullArticles articles;
    private final ArticleLists lists;
    private final MessageSource messages;
    private final Site site;

    TagFeeds(Taxonomy taxonomy, FullArticles articles, ArticleLists lists, MessageSource messages, Site site) {
        this.taxonomy = taxonomy;
        this.articles = articles;
        this.lists = lists;
        this.messages = messages;
        this.site = site;
    }

    @Override
    public String folder() {
        return "tags";
    }

    @Override
    public FeedTopic topic(String name, String language, Locale locale, Instant now) {
        TagLink tag = taxonomy.tag(name).orElseThrow(PageNotFound::new);
        List<FullArticle> newest = articles.newestWithTag(tag.id(), language, now, FeedTopic.LENGTH);
        if (newest.isEmpty() && !isUsed(tag, now)) {
            throw new PageNotFound();
        }
        return new FeedTopic(
                "tag-" + tag.id(),
                tag.name(locale),
                messages.getMessage("tag.description", new Object[] {tag.name(locale)}, locale),
                newest);
    }

    @Override
    public String presentName(String name, Instant now) {
        return taxonomy.presentTagSlug(name)
                .flatMap(taxonomy::tag)
                .filter(tag -> isUsed(tag, now))
                .map(TagLink::slug)
                .orElseThrow(PageNotFound::new);
    }

    private boolean isUsed(TagLink tag, Instant now) {
        return site.languages().stream().anyMatch(language -> lists.isTagUsed(tag.id(), language, now));
    }
}
