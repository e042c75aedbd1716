package conferencenews.article;

import conferencenews.site.Thing;
import java.util.List;

/** What an article's page says to machines; implemented by the module that knows their formats. */
public interface ArticleMetadata {

    /**
     * The article in the terms of schema.org, and what belongs to it.
     *
     * @param views what stands for the view number
     */
    List<Thing> things(ArticlePage article, String views);
}
