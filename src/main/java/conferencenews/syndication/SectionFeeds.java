package conferencenews.syndication;

import conferencenews.article.FullArticles;
import conferencenews.site.PageNotFound;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What stands in a section and in those below it. */
@Component
class SectionFeeds implements FeedTopics {

    private final Taxonomy taxonomy;
    private final FullArticles articles;

    SectionFeeds(Taxonomy taxonomy, FullArticles articles) {
        this.taxonomy = taxonomy;
        this.articles = articles;
    }

    @Override
    public String folder() {
        return "sections";
    }

    @Override
    public FeedTopic topic(String name, String language, Locale locale, Instant now) {
        SectionNode section = taxonomy.sections().findBySlug(name).orElseThrow(PageNotFound::new);
        return new FeedTopic(
                "section-" + section.id(),
                section.name(locale),
                section.description(locale),
                articles.newestInSection(section.id(), language, now, FeedTopic.LENGTH));
    }

    @Override
    public String presentName(String name, Instant now) {
        return taxonomy.sections().findBySlug(name).isPresent()
                ? name
                : taxonomy.presentSectionSlug(name).orElseThrow(PageNotFound::new);
    }
}
